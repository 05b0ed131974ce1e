import { type LogEntry, logName, readLog } from '../../engine/corrections/log-text.ts'
import { plainText } from '../../engine/document/plain-text.ts'
import { visible } from '../../engine/messages/visible.ts'
import { legalText } from '../../engine/text/legal-text.ts'
import { readCorrectionLog } from '../../node/corrections/write.ts'
import { loadReport } from '../../node/engine.ts'
import { shownPath } from '../../node/files.ts'
import { print, printJson, say, sayDiagnostics, textTable } from '../console/streams.ts'
import { type ExitStatus, orWrongUse, type ReportOptions, WrongUse } from './command.ts'
import { reportName } from './find/report-name.ts'
import { oneReport } from './set/asked-corrections.ts'
import { writeTableDocument } from './write-table-document.ts'

interface LogOptions extends ReportOptions {
  /** 更正记录 as a document: into this file, or, `true`, into the folder at work. */
  docx?: string | true
}

/** `zongjie log`: the corrections of a report, as a table or, with `--docx`, as a document for the file. */
export async function log(name: string | undefined, options: LogOptions): Promise<ExitStatus> {
  const { folder } = orWrongUse(oneReport(name, options.data))
  const text = await readCorrectionLog(folder)
  if (typeof text === 'object') throw new WrongUse(text.problem)
  const { entries, unread } = readLog(text ?? '')
  const file = `${shownPath(folder)}/${logName}`
  if (unread.length > 0)
    say(
      `“${file}”第${unread.slice(0, 10).join('、')}行读不懂，没有列出；每行应有时间、经手人、依据、指标、项、原数、更正数，用制表符分开`,
    )
  if (options.json) {
    printJson({ report: reportName(folder), corrections: entries, ...(unread.length > 0 && { unread }) })
    return 0
  }
  if (entries.length === 0) {
    print(`${reportName(folder)}：还没有更正记录`)
    return 0
  }
  if (options.docx !== undefined) return writeDocument(folder, entries, options.docx)
  const head = columns.slice(1).map(({ title }) => title)
  const rows = entries.map((one) => cellsOf(one).map((cell) => cell || '—'))
  for (const line of textTable(
    [head, ...rows],
    head.map(() => false),
  ))
    print(line)
  print(`${reportName(folder)}：${entries.length}次更正，记在 ${file}`)
  return 0
}

const columns = [
  { title: '序号', width: 700 },
  { title: '时间', width: 2100 },
  { title: '指标', width: 2500 },
  { title: '项', width: 1000 },
  { title: '原数', width: 1900 },
  { title: '更正数', width: 1900 },
  { title: '依据', width: 2200 },
  { title: '经手人', width: 1200 },
] as const

/** What stands in the columns behind the first. */
const cellsOf = ({ when, figure, field, old, new: now, reason, who }: LogEntry): string[] => [
  when,
  figure,
  field,
  old,
  now,
  reason,
  who,
]

/** 更正记录 for the file: the corrections as a table of a Word document. */
async function writeDocument(folder: string, entries: readonly LogEntry[], docx: string | true): Promise<ExitStatus> {
  const wanted = docx === true ? `${reportName(folder)}更正记录.docx` : docx
  if (!/\.docx$/i.test(wanted)) throw new WrongUse(`--docx 后面应是 .docx 文件的名称，这里是“${wanted}”`)
  const rows = entries.map((one, index) => [String(index + 1), ...cellsOf(one)].map((cell) => legalText(visible(cell))))
  const { value, draft } = await loadReport(folder)
  const report = value ?? draft?.report
  const title = report ? report.title.paragraphs.map(plainText).join('') : reportName(folder)
  const summary = `共${entries.length}次更正。`
  const tables = [{ heading: legalText(title), summary, columns, rows }]
  const written = await writeTableDocument(wanted, '更正记录', tables, '--docx')
  if ('failed' in written) {
    sayDiagnostics([written.failed])
    return 1
  }
  print(`√ 更正记录：${entries.length}次更正，写在 ${written.file}`)
  return 0
}
