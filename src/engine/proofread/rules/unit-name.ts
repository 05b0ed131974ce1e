import { plainText } from '../../document/plain-text.ts'
import type { Prose, Report } from '../../model/report.ts'
import { oneSlip } from '../../text/one-slip.ts'
import type { Finding, Rule } from '../types.ts'

/** Shorter names are alike without a slip of the hand: 教育局 and 体育局. */
const shortest = 6

/**
 * The unit's own name where it stands for the unit, with one character wrong: in 署名, in the title, in 印发机关 and 发文机关标志. Of a
 * joint document the other units are others. (A report's own, so texts have no examples of it.)
 */
export const unitName: Rule = {
  name: 'unit-name',
  severity: 'warning',
  check(_text, { report }) {
    if (!report) return []
    const unit = wordsOf(report.unit)
    if (unit.length < shortest || /[【{]/.test(unit)) return []
    const { letterhead, colophon } = report
    const issuer = colophon ? colophon.issuer : undefined
    return [
      ...namesIn('标题', [report.title], unit),
      ...namesIn('署名', report.signature, unit),
      ...namesIn('发文机关标志', letterhead ? letterhead.mark : [], unit),
      ...namesIn('印发机关', issuer ? [issuer] : [], unit),
    ]
  },
}

/** What of several names is nearly the unit's, unless one of them is. */
function namesIn(where: string, names: readonly Prose[], unit: string): Finding[] {
  if (names.some((one) => wordsOf(one).includes(unit))) return []
  return names.flatMap((one): Finding[] => {
    const written = beginningLike(wordsOf(one), unit)
    if (written === undefined) return []
    const message = `${where}里的“${written}”和“单位”写的“${unit}”只差一个字`
    return [{ at: one.origin, message, hint: '请核对是哪一处写错了，改成一样的' }]
  })
}

/** What a text begins with that is the unit's name but for a slip. Another kind of body (委员会 for 局) is another name. */
function beginningLike(text: string, unit: string): string | undefined {
  return [0, -1, 1]
    .map((more) => text.slice(0, unit.length + more))
    .find((one) => {
      const isWhole = one.at(-1) === unit.at(-1) || /^(?:$|\d|文件|办公室)/.test(text.slice(one.length))
      return isWhole && oneSlip(one, unit)
    })
}

const wordsOf = (prose: Report['unit']): string => prose.paragraphs.map(plainText).join('').replace(/\s/g, '')
