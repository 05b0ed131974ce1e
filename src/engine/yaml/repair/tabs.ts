import type { Diagnostic } from '../../text/diagnostic.ts'
import { pointAt } from '../../text/source.ts'
import { lineEnd } from '../lines.ts'
import { edit, report, type Scan } from './scan.ts'

/** Reports a tab in an indentation; once for lines that follow each other. What was said of it. */
export function reportTab(scan: Scan, lineStart: number, tab: number, leadLength: number): Diagnostic | undefined {
  const { line } = pointAt(scan.spanOf(lineStart, lineStart).source, lineStart)
  if (line !== scan.lastTabLine + 1) {
    const hint = '请把 Tab 换成空格，每级两个；编辑器里可以设成按 Tab 键输入空格'
    const [start, end] = [lineStart + tab, lineStart + leadLength]
    scan.lastTab = report(scan, 'yaml/tab', '缩进用了制表符（Tab），应为空格', start, end, hint)
  }
  scan.lastTabLine = line
  return scan.lastTab
}

/**
 * The column that a lead with tabs stands for, of those where the line can stand: as the same lead before it, or else
 * by the width of tab that leads to one, or else the nearest.
 */
export function columnOfTabs(scan: Scan, lead: string, columns: readonly number[]): number {
  const before = [...scan.leads.keys()]
    .filter((known) => lead.startsWith(known) && !lead.slice(known.length).includes('\t'))
    .sort((a, b) => b.length - a.length)[0]
  const remembered = before === undefined ? [] : [scan.leads.get(before)! + lead.length - before.length]
  const widths = [2, 4, 8, 1].map((width) => lead.replaceAll('\t', ' '.repeat(width)).length)
  const far = (column: number): number => Math.abs(column - widths[1]!)
  const nearest = [...columns].sort((a, b) => far(a) - far(b) || b - a)[0]
  const column = [...remembered, ...widths].find((one) => columns.includes(one)) ?? nearest ?? widths[0]!
  scan.leads.set(lead, column)
  return column
}

/** The end of the line that a quoted value or a list in brackets closes; `undefined` when more than a comment follows. */
export function endOfClosed(scan: Scan, start: number, close: number, column: number): number | undefined {
  const end = lineEnd(scan.text, close)
  if (!/^[ \t]*(?:[ \t]#.*)?$/.test(scan.text.slice(close + 1, end))) return undefined
  mendTabs(scan, start, close, column)
  return end
}

/** Mends tabs at the start of the lines that a value goes on over, so that they are further in than its owner. */
export function mendTabs(scan: Scan, start: number, end: number, owner: number): void {
  for (const { index } of scan.text.slice(start, end).matchAll(/\n(?= *\t)/g)) {
    const lineStart = start + index + 1
    const lead = /^[ \t]*/.exec(scan.text.slice(lineStart, end))![0]
    const tab = lead.indexOf('\t')
    // Further in than the owner a tab is a blank like any other.
    if (tab > owner) continue
    edit(scan, lineStart, lead.length, ' '.repeat(owner + 2), reportTab(scan, lineStart, tab, lead.length))
  }
}

/** What a blank that is no space is called: U+3000, or one of those that look just like a space. */
export const wideSpace = (blanks: string): string =>
  blanks.includes('\u3000') ? '全角空格' : '不间断空格等特殊空格（看上去和空格一样）'
