import type { FigureUnit } from '../../model/ledger.ts'
import { scales, unitAt } from '../../numbers/units.ts'
import { type Diagnostic, error, warning } from '../../text/diagnostic.ts'
import { figureUnit } from '../unit.ts'
import { type PrintedFigure, replaceWith, withBehind } from './types.ts'
import { beginsWord } from './unit-words.ts'

/** A bare number with another unit or scale behind it than the ledger has: 950 with 万人, where the ledger counts 人. */
export function otherScale(printed: PrintedFigure): Diagnostic | undefined {
  const { printedUnit, after, unit, text, node } = printed
  if (printedUnit !== '' || unit.name === '' || after === '' || !/\d$/.test(text)) return undefined
  const [, lead = '', rest = ''] = /^(\s*[多余来]?)(.*)$/s.exec(after)!
  const words = unitWords(rest)
  if (words === '') return undefined
  const written = figureUnit(words)
  const isSame = written.name === unit.name || (written.base === '' && rest.startsWith(unit.name))
  if (isSame) return undefined
  const next = rest.slice(words.length)
  if (written.scale === 0 && unit.scale === 0 && beginsWord(words, next)) return undefined
  const differs = difference(unit, written)
  if (!differs) return undefined
  const behind = lead + words
  const mend = mendFor(printed, written, lead.trim() === '' && (written.base !== '' || !/^\p{Script=Han}/u.test(next)))
  const make = differs === 'certain' ? error : warning
  return make('figures/other-unit', `会印成“${text}${behind.trim()}”，台账里“${node.name}”的单位是${unit.name}`, {
    at: withBehind(printed, behind),
    hint: mend.hint,
    edits: mend.reference ? replaceWith(printed, mend.reference, behind) : [],
  })
}

/** The scale and the unit that a text begins with. */
function unitWords(text: string): string {
  const plain = text.replace(/^％/, '%')
  const whole = unitAt(plain, 0).name
  if (whole !== '') return whole
  for (const [scale] of scales) {
    if (!plain.startsWith(scale)) continue
    const base = unitAt(plain, scale.length).name
    // 百 and 千 without a unit may begin a name.
    if (base !== '' || /[万亿]/.test(scale)) return scale + base
  }
  return ''
}

const people = new Set(['人', '名', '位', '例', '人次'])
const notPeople = new Set(['户', '家', '件', '所', '处', '座', '辆', '台', '条', '场', '宗', '起', '篇', '册', '份'])

/** Whether one is certainly not the other, or hardly; counts have many names for the same thing. */
function difference(ledger: FigureUnit, written: FigureUnit): 'certain' | 'likely' | undefined {
  const counts = (one: FigureUnit): boolean => one.kind === '' || one.kind.startsWith('count')
  const durations = ledger.kind.startsWith('duration') && written.kind.startsWith('duration')
  if (durations || ledger.base === '倍' || written.base === '倍') return undefined
  if (counts(ledger) && counts(written)) {
    if (ledger.scale !== written.scale) return 'certain'
    const apart =
      (people.has(ledger.base) && notPeople.has(written.base)) ||
      (people.has(written.base) && notPeople.has(ledger.base))
    return apart ? 'likely' : undefined
  }
  // 950 with 万 alone: of whatever the ledger has.
  if (written.base === '' && written.scale > 0) return ledger.scale === written.scale ? undefined : 'certain'
  if (ledger.kind !== written.kind) return isKnown(ledger) ? 'certain' : undefined
  return ledger.scale === written.scale && ledger.factor === written.factor ? undefined : 'certain'
}

/** A unit that is in no list may be anything: 分, 户均. */
const isKnown = ({ base }: FigureUnit): boolean => unitAt(base, 0).name === base

function mendFor(
  { node: { name }, unit }: PrintedFigure,
  written: FigureUnit,
  mendable: boolean,
): { hint: string; reference?: string } {
  const sameBase = written.base === unit.base || written.base === ''
  const form = { 4: '万', 8: '亿' }[written.scale]
  if (form && sameBase && unit.kind !== 'percent') {
    const reference = `{{${name}.${form}}}`
    return { hint: `要用“${form}”印请写成 ${reference}`, ...(mendable && { reference }) }
  }
  const whole = `{{${name}}}`
  const hint = `请写成 ${whole}，印出来带“${unit.name}”；或写成 {{${name}.数}}${unit.name}`
  return { hint, ...(mendable && sameBase && { reference: whole }) }
}
