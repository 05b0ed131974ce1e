import { spanIn } from '../../../engine/document/running-text.ts'
import { type DraftNumber, examineDraft } from '../../../engine/drafts/index.ts'
import { countTies, draftDiagnostics, jsonNumber, tieNames, tieText } from '../../../engine/drafts/tell.ts'
import { jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import type { Report } from '../../../engine/model/report.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import { lineText, positionOf } from '../../../engine/text/source.ts'
import { loadReport } from '../../../node/engine.ts'
import { standardInput } from '../../console/standard-input.ts'
import { print, printJson, sayDiagnostics, textTable } from '../../console/streams.ts'
import { type ExitStatus, orWrongUse, WrongUse } from '../command.ts'
import { findOneReport } from '../find/one-report.ts'
import { openTemplates } from '../find/open-templates.ts'
import { type Input, readInput } from '../read-input.ts'
import type { CheckOptions } from './check-options.ts'

/**
 * `zongjie check <report> --draft <file>`: which numbers of a text that anybody wrote are in the report's ledger, follow
 * from it, contradict it, or are tied to nothing. 1 when one contradicts it, 2 when nothing could be compared.
 */
export async function checkDraft(names: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  const { json } = options
  const reports = names.filter((name) => name !== standardInput.written)
  if (reports.length > 1) throw new WrongUse('--draft 一次只核对一份报告的稿子')
  if (options.fix) throw new WrongUse('--draft 不改稿子，不能和 --fix 一起用')
  const found = orWrongUse(findOneReport(reports[0], options))
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  const { value: report, diagnostics } = await loadReport(found.folder, { library })
  if (!report) return failed(diagnostics, json)
  if (report.figures.size === 0) throw new WrongUse(`“${found.report}”没有台账，没有可以核对的数`)
  const input = await readInput(options.draft ?? standardInput.written)
  if (!input.read) return failed(input.diagnostics, json)
  const numbers = await examineDraft(report, input.read.text)
  if (!numbers) throw new WrongUse(`“${found.report}”的台账有错误，先用 check 检查报告`)
  return tell(input, report, found.report, numbers, json)
}

function failed(diagnostics: readonly Diagnostic[], json: boolean | undefined): ExitStatus {
  if (json) printJson({ diagnostics: diagnostics.map(jsonDiagnostic) })
  else sayDiagnostics(diagnostics)
  return 2
}

function tell(
  { file, read }: Input,
  { year }: Report,
  report: string,
  numbers: readonly DraftNumber[],
  json: boolean | undefined,
): ExitStatus {
  const wrong = draftDiagnostics(numbers)
  const counts = countTies(numbers)
  if (json) {
    printJson({ report, draft: file, counts, numbers: numbers.map(jsonNumber), diagnostics: wrong.map(jsonDiagnostic) })
  } else {
    sayDiagnostics(wrong, (_, line) => read && lineText(read.source, line))
    const rows = numbers.map((one) => [placeOf(one), one.text, tieText(one)])
    for (const row of textTable(rows, [false, false, false])) print(row.trimEnd())
    const parts = (['ledger', 'follows', 'contradicts', 'untied'] as const).filter((tie) => counts[tie] > 0)
    const said = parts.map((tie) => `${counts[tie]}个${tieNames[tie]}`).join('，')
    print(
      `${file}（对照${report}的${year}年台账）：${numbers.length === 0 ? '没有数字' : `${numbers.length}个数，${said}`}`,
    )
  }
  return wrong.length > 0 ? 1 : 0
}

function placeOf({ paragraph, start, end }: DraftNumber): string {
  const at = spanIn(paragraph, start, end)
  if (!at) return ''
  const { line, lineName } = positionOf(at)
  return lineName ?? `第${line}行`
}
