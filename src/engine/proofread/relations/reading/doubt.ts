import { lexicon } from '../lexicon.ts'
import { reach } from './limits.ts'
import type { ReadSentence } from './read-text.ts'
import type { Statement } from './statement.ts'

/** Why a growth printed beside two amounts need not follow from them, in Chinese; `undefined` when it must. */
export function doubtOf(read: ReadSentence, statement: Statement): string | undefined {
  const first = statement.figures[0]!
  const last = statement.figures.at(-1)!
  if (lexicon.constantPrice.test(statement.name)) return '该指标的增速通常按不变价格计算'
  const from = Math.max(read.sentence.start, first.number.start - reach)
  const words = read.paragraph.text.slice(from, Math.min(read.sentence.end, last.number.end + reach))
  return lexicon.comparablePrice.test(words) ? '增速可能按可比口径计算' : undefined
}
