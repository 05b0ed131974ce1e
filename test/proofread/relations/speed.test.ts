import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { findRelations } from '../../../src/engine/proofread/relations/index.ts'
import { cases } from './cases.ts'

const prose = Object.values(cases).flat().join('\n').replace(/[{}]/g, '').replaceAll('|', '\n')
const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

setFlagsFromString('--expose_gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Processor time in milliseconds: what else runs on the machine does not count, nor what earlier tests left to collect. */
function spent(text: string): number {
  const paragraphs = text.split('\n').map((line) => ({ text: line }))
  collectGarbage()
  const before = process.cpuUsage()
  findRelations(paragraphs)
  return process.cpuUsage(before).user / 1000
}

test.each([
  ['one line', prose.replaceAll('\n', '')],
  ['one sentence', prose.replace(/[。\n]/g, '，')],
  ['digits', '1'],
  ['brackets', '(1'],
  ['colons', '1:'],
  ['words that are cut off in a loop', '达到年均分别'],
  ['parts without end', '其中1家，'],
  ['lists without items', '以下三项：一是'],
  ['rates', '占5%，'],
  ['rankings', '居前3位的依次为甲1、'],
  ['wholes', '收入总额6家，收入总额中，1家、2家，占收入总额的5%。'],
  ['targets', '预期目标是：收入总额增长5%，达到10亿元；'],
])(
  'time grows with the length and not faster: %s',
  (_, unit) => {
    // Longer texts of what is quick.
    const length = spent(repeated(unit, 5_000)) < 40 ? 20_000 : 5_000
    const short = spent(repeated(unit, length))
    const long = spent(repeated(unit, 4 * length))
    // Four times the text; twice that for garbage collection, and a floor for what is too fast to measure.
    expect(long).toBeLessThan(Math.max(short, 40) * 8)
  },
  60_000,
)
