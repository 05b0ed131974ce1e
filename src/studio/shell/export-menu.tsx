import { Button, ChiefButton } from '../controls/controls.tsx'
import { keepEdition } from '../corrections/keep-edition.ts'
import { printPages } from '../pages/print.ts'
import { saveFile } from '../save-file.ts'
import type { Studio } from '../studio.ts'

/** 导出 Word, Markdown, 打印, 定稿. */
export function ExportMenu({ studio }: { studio: Studio }) {
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
