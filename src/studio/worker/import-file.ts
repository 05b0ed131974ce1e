import type { Compression } from '../../engine/host/compression.ts'
import { importReport, tooManyLines } from '../../engine/import-report.ts'
import type { Library } from '../../engine/library.ts'
import { readText } from '../../engine/readers/index.ts'
import type { Imported, Refused } from './protocol.ts'

/** A larger file is no report. */
const mostBytes = 30 * 1024 * 1024

const kindNames: Readonly<Record<string, string>> = { achievements: '成绩', problems: '问题', plans: '计划' }

/** The files of a report that says what a document of last year says, and what there is to tell of it. */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  { library, compression, today }: { library: Library; compression: Compression; today: Date },
): Promise<(Imported & { texts: Readonly<Record<string, string>> }) | Refused> {
  if (bytes.length > mostBytes) return { refused: `“${name}”太大了（超过30MB），不像一份总结` }
  const { value: read, diagnostics } = readText(bytes, name, compression)
  if (!read) return { refused: diagnostics[0] ? `“${name}”读不出来：${diagnostics[0].message}` : `“${name}”读不出来` }
  const tooLong = tooManyLines(read)
  if (tooLong) return { refused: `“${name}”${tooLong.message}` }
  const made = await importReport(read, library, { language: 'zh', today })
  const parts = made.parts.map(({ heading, kind }) => `“${heading}”归到${kindNames[kind] ?? kind}`)
  const notes = [...diagnostics, ...made.diagnostics].map(({ message }) => message)
  const told = [
    made.isEqual ? '已读入，文字与原文相同' : '已读入，有些地方与原文不同，请对照看一看',
    ...(made.tally.computed > 0 ? [`${made.tally.computed}个编号改为自动编`] : []),
    ...parts,
  ]
  return {
    told: told.join('，'),
    notes,
    title: made.title,
    texts: Object.fromEntries(made.files.map((file) => [file.name, file.text])),
  }
}
