import type { Studio } from '../studio.ts'
import { readLastYear } from './begin.ts'

/** 用去年的总结开头: a Word document is dropped, or chosen. */
export function DropReport({ studio }: { studio: Studio }) {
  const take = async (file: File | undefined): Promise<void> => {
    if (file) await readLastYear(studio, file.name, new Uint8Array(await file.arrayBuffer()))
  }
  return (
    <section
      class="drop"
      aria-labelledby="from-last"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(event.dataTransfer?.files[0])
      }}
    >
      <h2 id="from-last">用去年的总结开头</h2>
      <label class="file">
        把去年的 Word 文件拖到这里，或者点这里选一个
        <input
          type="file"
          accept=".docx,.md,.txt"
          onChange={(event) => {
            const input = event.currentTarget
            void take(input.files?.[0]).finally(() => {
              input.value = ''
            })
          }}
        />
      </label>
    </section>
  )
}
