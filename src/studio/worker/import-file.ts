import type { Compression } from '../../engine/host/compression.ts'
import type { Texts } from '../../engine/host/memory-files.ts'
import { nameAsTitle } from '../../engine/import/name-as-title.ts'
import { importReport, mostLines, unfitForImport } from '../../engine/import-report.ts'
import type { Library } from '../../engine/library.ts'
import { proposeFigures } from '../../engine/propose-figures.ts'
import { picturesUnread } from '../../engine/readers/docx/unread.ts'
import { readText } from '../../engine/readers/index.ts'
import type { Refused } from './protocol.ts'

/** A larger file is no report. */
const mostBytes = 30 * 1024 * 1024

const kindNames: Readonly<Record<string, string>> = { achievements: '成绩', problems: '问题', plans: '计划' }

/** A document of last year as a report. */
export interface ImportedFile {
  title: string
  /** The files of the report by their names, its pictures too. */
  texts: Texts
  /** One line for people: what became of its text, its labels, parts and numbers. */
  told: string
  /** What was not understood, sentence by sentence. */
  notes: string[]
}

/** The files of a report that says what a document of last year says, its numbers in a ledger, and what there is to tell of it. */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  { library, compression, today }: { library: Library; compression: Compression; today: Date },
): Promise<ImportedFile | Refused> {
  if (bytes.length > mostBytes) return { refused: `“${name}”太大了（超过30MB），不像一份总结` }
  const { value: read, diagnostics } = readText(bytes, name, compression, undefined, mostLines)
  if (!read) return { refused: diagnostics[0] ? `“${name}”读不出来：${diagnostics[0].message}` : `“${name}”读不出来` }
  const tooLong = unfitForImport(read)
  if (tooLong) return { refused: `“${name}”${tooLong.message}` }
  const language = 'zh'
  const titleOfName = nameAsTitle(name.replace(/\.[^.]+$/, ''))
  const made = await importReport(read, library, { language, today, ...(titleOfName !== undefined && { titleOfName }) })
  const texts = Object.fromEntries(made.files.map((file) => [file.name, file.text]))
  const pictures = Object.fromEntries(made.pictures.map(({ name: file, bytes: content }) => [file, content]))
  const figures = await proposeFigures(texts, { library, language, pictures })
  for (const { name: file, text } of figures.files) if (typeof text === 'string') texts[file] = text
  const parts = made.parts.map(({ heading, kind }) => `“${heading}”归到${kindNames[kind] ?? kind}`)
  const told = [
    made.isEqual ? '已读入，文字与原文相同' : '已读入，有些地方与原文不同，请对照看一看',
    ...(made.tally.computed > 0 ? [`${made.tally.computed}个编号改为自动编`] : []),
    ...(figures.tied > 0 ? [`${figures.total}个数字里${figures.tied}个写进了指标`] : []),
    ...parts,
  ]
  const notes = [...diagnostics.filter(({ code }) => code !== picturesUnread), ...made.diagnostics]
  return {
    told: told.join('，'),
    notes: notes.map(({ message }) => message),
    title: made.title,
    texts: { ...texts, ...pictures },
  }
}
