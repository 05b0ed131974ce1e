import { redo, undo } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import { Button } from '../controls/controls.tsx'
import { addPart, addSection } from '../editor/add.ts'
import { changeLevel, currentRow, toggleHeading } from '../editor/commands.ts'
import { quoteFigure } from '../editor/offer/quote.ts'
import { oneStep } from '../editor/one-step.ts'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import { ExportMenu } from './export-menu.tsx'

const saved = { saved: '已保存', busy: '正在保存……', failed: '没有保存' } as const

/** Shows what stands beside the words of the row that the cursor is in. */
const keptOfRow =
  (studio: Studio): Command =>
  (state) => {
    studio.state.set({ kept: String(currentRow(state).node.attrs.id) })
    return true
  }

/** What there is to do with the report and with the words under the cursor. */
export function TopBar({ studio }: { studio: Studio }) {
  const { opened, saving, characters, pages } = useStore(studio.state)
  const run = (command: Command): void => {
    const { view } = studio.text
    if (!view) return
    oneStep(command)(view.state, view.dispatch)
    view.focus()
  }
  const tool = (title: string, keys: string, command: Command) => (
    <Button title={keys} does={() => run(command)}>
      {title}
    </Button>
  )
  return (
    <header class="bar">
      <Button does={() => studio.close()}>返回</Button>
      <div class="tools" role="toolbar" aria-label="编辑">
        {tool('撤销', 'Ctrl+Z', undo)}
        {tool('重做', 'Ctrl+Y', redo)}
        {tool('小标题', 'Ctrl+B', toggleHeading)}
        {tool('升一级', 'Shift+Tab', changeLevel(-1))}
        {tool('降一级', 'Tab', changeLevel(1))}
        {tool('引用指标', 'Ctrl+K，或者在正文里打 @', quoteFigure)}
        {tool('表格、分项', '这一条的表格、图题、分项写法；章节的上年计划、上年问题', keptOfRow(studio))}
        {tool('加章节', '在后面加一个章节', addSection(opened?.parts ?? []))}
        {opened && (
          <select
            aria-label="在这个章节里加一部分"
            value=""
            onChange={(event) => {
              run(addPart(event.currentTarget.value, opened.parts))
              event.currentTarget.value = ''
            }}
          >
            <option value="">加一部分……</option>
            {opened.parts.map(({ name, heading }) => (
              <option key={name} value={name}>
                {heading}
              </option>
            ))}
          </select>
        )}
      </div>
      <span class={`saved ${saving}`} role="status" aria-live="polite">
        {saved[saving]}
      </span>
      <span class="count">
        {characters}字　{pages.length}页
      </span>
      <ExportMenu studio={studio} />
    </header>
  )
}
