import { Button } from '../controls/controls.tsx'
import type { Notice } from '../state.ts'
import type { Studio } from '../studio.ts'

/** One line that says what was done, with what takes it back. */
export function NoticeLine({ studio, notice }: { studio: Studio; notice: Notice | undefined }) {
  const { text = '', undo, next, isProblem } = notice ?? {}
  return (
    <div class={`notice${isProblem ? ' problem' : ''}`} role={isProblem ? 'alert' : 'status'} hidden={text === ''}>
      <span>{text}</span>
      {undo && (
        <Button
          does={() => {
            undo()
            studio.say(undefined)
          }}
        >
          撤销
        </Button>
      )}
      {next && <Button does={next.run}>{next.title}</Button>}
      <Button aria-label="关闭提示" does={() => studio.say(undefined)}>
        ×
      </Button>
    </div>
  )
}
