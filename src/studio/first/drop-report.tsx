import { FileField, handOver } from '../controls/file-field.tsx'
import type { Studio } from '../studio.ts'
import { readLastYear } from './begin.ts'

/** 用去年的总结开头: a Word document is dropped, or chosen. */
export function DropReport({ studio }: { studio: Studio }) {
  const take = (name: string, bytes: Uint8Array): Promise<void> => readLastYear(studio, name, bytes)
  return (
    <section
      class="drop"
      aria-labelledby="from-last"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void handOver(event.dataTransfer?.files[0], take)
      }}
    >
      <h2 id="from-last">用去年的总结开头</h2>
      <FileField class="file" accept=".docx,.md,.txt" take={take}>
        把去年的 Word 文件拖到这里，或者点这里选一个
      </FileField>
    </section>
  )
}
