// @ts-nocheck
import { countText } from '../console/counts.ts'
import { formatDiagnostic, type LineReader } from '../console/format-diagnostic.ts'
import { print, say } from '../console/streams.ts'
import { succeeded } from '../diagnostic.ts'
import type { Outcome } from './build-one.ts'

/** What there is to say of one report while a run goes on: its diagnostics. */
export function showOutcome(outcome: Outcome, lines: LineReader): void {
  for (const one of outcome.diagnostics) say(formatDiagnostic(one, lines))
}

/** The closing summary: each report with its length, pages and files, and how many came through. */
export function showSummary(outcomes: readonly Outcome[], milliseconds: number): void {
  for (const outcome of outcomes) print(summaryLine(outcome))
  const failed = outcomes.filter((one) => !succeeded(one.diagnostics)).length
  const files = outcomes.reduce((sum, one) => sum + one.outputs.length, 0)
  const all = `${outcomes.length}份报告${failed > 0 ? `，${failed}份有错误、没有生成` : ''}`
  print(`共${all}，${files}个文件，用时${(milliseconds / 1000).toFixed(1)}秒`)
}

function summaryLine({ report, characters, pages, outputs, diagnostics }: Outcome): string {
  const counts = countText(diagnostics)
  if (!succeeded(diagnostics)) return `× ${report}：${counts}`
  const facts = [`${characters}字`, ...(pages === undefined ? [] : [`约${pages}页`]), ...(counts ? [counts] : [])]
  return [`√ ${report}：${facts.join('，')}`, ...outputs.map((output) => `    ${output.file}`)].join('\n')
}
