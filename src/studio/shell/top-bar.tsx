import { redo, undo } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import { Button, ChiefButton } from '../controls/controls.tsx'
import { keepEdition } from '../corrections/keep-edition.ts'
import { addPart, addSection } from '../editor/add.ts'
import { changeLevel, currentRow, toggleHeading } from '../editor/commands.ts'
import { quoteFigure } from '../editor/offer/quote.ts'
import { oneStep } from '../editor/one-step.ts'
import { printPages } from '../pages/print.ts'
import { saveFile } from '../save-file.ts'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'

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

/** 导出 Word, Markdown, 打印, 定稿. */
function ExportMenu({ studio }: { studio: Studio }) {
  const save = async (format: 'docx' | 'md', isFinal: boolean): Promise<void> => {
    const { files, problems } = await studio.export(format, isFinal)
    for (const { name, bytes } of files) saveFile(name, bytes)
    if (problems.length > 0) {
      studio.state.set({ panel: 'findings' })
      const what = isFinal ? '还不能定稿' : '还不能导出'
      studio.warn(`${what}，先改这${problems.length}种问题：${problems[0]}`)
    } else if (isFinal) {
      const next = { title: '存档', run: () => void keepEdition(studio, '定稿') }
      studio.say({ text: `已定稿“${files[0]?.name ?? ''}”；存档以后，再改的数都有记录`, next })
    } else studio.say({ text: `已导出“${files[0]?.name ?? ''}”` })
  }
  return (
    <fieldset class="export" aria-label="导出">
      <ChiefButton does={() => save('docx', false)}>导出 Word</ChiefButton>
      <Button does={() => save('md', false)}>导出 Markdown</Button>
      <Button does={() => studio.settled().then(() => printPages(studio.state.get()))}>打印</Button>
      <Button title="没有问题了才导出" does={() => save('docx', true)}>
        定稿
      </Button>
    </fieldset>
  )
}
