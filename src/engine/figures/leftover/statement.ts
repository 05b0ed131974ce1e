import type { FigureUnit } from '../../model/ledger.ts'
import { Exact, tenTo } from '../../numbers/decimal.ts'
import type { WrittenNumber } from '../../numbers/written-number.ts'
import { factorOf, placesOf } from '../quantity.ts'
import type { StatedForm } from '../stated.ts'
import { figureUnit } from '../unit.ts'

/** What a ledger said of a figure, as an amount that a typed number can be compared with. */
export interface EarlierStatement {
  figure: string
  form: StatedForm
  /** As it was printed: 87.7万人, 增长8.0%. */
  text: string
  digits: string
  unit: FigureUnit
  /** Only amounts of one key are of the same things. */
  key: string
  /** In the unit of the key. */
  value: Exact
  /** How far to either side the true value may lie. */
  half: Exact
  rough: number
  direction?: 'up' | 'down'
}

const number = String.raw`([+-]?\d{1,40}(?:\.\d{1,20})?)`
const amount = new RegExp(`^()${number}(\\D.{0,40})?$`)
const rate = new RegExp(`^(增长|下降)${number}(%)$`)
const change = new RegExp(`^(增加|减少|提高|下降)${number}(\\D.{0,40})?$`)
const part = new RegExp(`^()${number}(%)$`)

const patterns: Record<StatedForm, RegExp> = {
  '': amount,
  previous: amount,
  'last-period': amount,
  target: amount,
  yoy: rate,
  pop: rate,
  change,
  'pop-change': change,
  completion: part,
  share: part,
}

/** What follows from the figure's numbers, and is not one of them. */
export const isRate = (form: StatedForm): boolean => patterns[form] !== amount

/** Reads what was printed; `undefined` for words without a number (持平) and for what was never printed. */
export function readStatement(figure: string, form: string, text: string): EarlierStatement | undefined {
  const pattern = Object.hasOwn(patterns, form) ? patterns[form as StatedForm] : undefined
  const [, word = '', digits, name = ''] = pattern?.exec(text) ?? []
  if (digits === undefined) return undefined
  const unit = figureUnit(name)
  const factor = factorOf(unit)
  const value = new Exact(digits).times(factor)
  const whole = unit.counts && unit.scale === 0 && placesOf(digits) === 0
  return {
    figure,
    form: form as StatedForm,
    text,
    digits: digits.replace(/^\+/, ''),
    unit,
    key: keyOf(unit),
    value,
    half: whole ? new Exact(0) : tenTo(-placesOf(digits)).div(2).times(factor),
    rough: value.toNumber(),
    ...(word !== '' && { direction: /增|提/.test(word) ? 'up' : 'down' }),
  }
}

/** Whether a ledger says of a figure what it said before, in another unit, and then with more or fewer digits. */
export function saysTheSame(one: EarlierStatement, now: EarlierStatement): boolean {
  if (one.figure !== now.figure || one.form !== now.form || one.key !== now.key) return false
  if (one.direction !== now.direction) return false
  const off = one.value.minus(now.value).abs()
  // In one unit 85.5 and 86 are two numbers.
  if (one.unit.name === now.unit.name) return off.isZero()
  return off.lte(one.half) || off.lte(now.half)
}

/** 人 and 人次 may be added, but are not the same; per cent and 百分点 are not, either. */
export function keyOf({ kind, base, name }: FigureUnit): string {
  if (/[百千]分点$/.test(name)) return 'points'
  return kind === 'count 人' && base === '人次' ? 'count 人次' : kind
}

/** The digits that say something: 877000 has three, 0.0120 two. */
export const significant = ({ digits }: Pick<WrittenNumber, 'digits'>): number =>
  digits.includes('.')
    ? digits.replace(/[-.]/g, '').replace(/^0+/, '').length
    : digits.replace(/^-?0*/, '').replace(/0+$/, '').length
