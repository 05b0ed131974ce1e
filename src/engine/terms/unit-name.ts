import { own } from '../text/own.ts'
import { pairs } from '../text/pairs.ts'

/** Other ways to write a unit. */
const same = pairs(
  '％ % 百分比 % 百分数 % 百分率 % 百分之 % 千分比 ‰ 千分之 ‰ 百分点 个百分点 千分点 个千分点'.split(' '),
)

/**
 * A unit as it is to be printed: without quotes of the input method, ‘%’, which YAML takes for letters, and without the
 * brackets in which the head of a table has it, （万元）.
 */
export function unitName(written: string): string {
  const unquoted = written.trim().replace(/^[‘’“”＇＂'"「『]+|[‘’“”＇＂'"」』]+$/g, '')
  const bare = (/^[（(]([^（）()]*)[）)]$/.exec(unquoted.trim())?.[1] ?? unquoted).trim()
  return own(same, bare) ?? bare
}
