import { pairs } from '../../text/pairs.ts'
import type { PrintedFigure } from './types.ts'

/** Marks around a number that part it from its words only for the eye: **{{x}}**万亩, 【{{x}}】万亩. Round brackets hold an aside. */
const closing: Readonly<Record<string, string>> = { '**': '**', __: '__', ...pairs('【】[]［］〔〕「」『』“”‘’') }

const opener = /(?:\*\*|__|[【[［〔「『“‘])$/

/** A figure as if it stood without the marks around it; itself where there are none. */
export function withoutMarks(printed: PrintedFigure): PrintedFigure {
  const open = opener.exec(printed.before)?.[0]
  const close = open === undefined ? undefined : closing[open]
  if (open === undefined || close === undefined || !printed.after.startsWith(close)) return printed
  return { ...printed, before: printed.before.slice(0, -open.length), after: printed.after.slice(close.length) }
}
