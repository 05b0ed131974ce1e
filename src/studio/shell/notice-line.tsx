import type { Notice } from '../state.ts'
import type { Studio } from '../studio.ts'

/** One line that says what was done, with what takes it back. */
export function NoticeLine({ studio, notice }: { studio: Studio; notice: Notice | undefined }) {
  const { text = '', undo, next, isProblem } = notice ?? {}
  return (
    <div class={`notice${isProblem ? ' problem' : ''}`} role={isProblem ? 'alert' : 'status'} hidden={text === ''}>
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          onClick={() => {
            undo()
            studio.say(undefined)
          }}
        >
          撤销
        </button>
      )}
      {next && (
        <button type="button" onClick={next.run}>
          {next.title}
        </button>
      )}
      <button type="button" aria-label="关闭提示" onClick={() => studio.say(undefined)}>
        ×
      </button>
    </div>
  )
}
