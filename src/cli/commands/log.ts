import { logName, readLog } from '../../engine/corrections/log-text.ts'
import { readCorrectionLog } from '../../node/corrections/read-log.ts'
import { shownPath } from '../../node/files.ts'
import { print, printJson, say } from '../console/streams.ts'
import { textTable } from '../console/text-table.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'
import { reportName } from './report-name.ts'
import { oneReport } from './set.ts'

export interface LogOptions {
  data: string
  out: string
  docx?: boolean
  json?: boolean
}

/** `zongjie log`: the corrections of a report, as a table or, with `--docx`, as a document for the file. */
export async function log(name: string | undefined, options: LogOptions): Promise<ExitStatus> {
  const found = oneReport(name, options.data)
  if ('problem' in found) return wrongUse(found.problem, options.json)
  const { folder } = found
  const text = await readCorrectionLog(folder)
  if (typeof text === 'object') return wrongUse(text.problem, options.json)
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
  const rows = entries.map((one) =>
    [one.when, one.figure, one.field, one.old, one.new, one.reason, one.who].map((cell) => cell || '—'),
  )
  for (const line of textTable(
    [['时间', '指标', '项', '原数', '更正数', '依据', '经手人'], ...rows],
    Array.from({ length: 7 }, () => false),
  ))
    print(line)
  print(`${reportName(folder)}：${entries.length}次更正，记在 ${file}`)
  return 0
}
