import type { FigureUnit } from '../model/ledger.ts'
import { Exact } from '../numbers/decimal.ts'
import { fold } from '../numbers/fold.ts'
import { type Dimension, scales, unitAt } from '../numbers/units.ts'
import { unitName } from '../terms/written-amount.ts'
import { keptByText } from '../text/kept.ts'

/** Classifiers that count the same things, so that 515人次 and 33人 may be added (writing habits of 68 documents). */
const alike = [
  ['人', '名', '位', '例', '人次'],
  ['家', '个', '所', '处'],
  ['件', '宗', '起'],
  ['场', '次', '场次'],
]

/** Kinds whose units convert by their factors; in the others each unit is a kind of its own. */
export const convertingKinds: ReadonlySet<Dimension> = new Set<Dimension>([
  'yuan',
  'dollar',
  'area',
  'length',
  'volume',
  'mass',
  'power',
  'energy',
])

/** Reads a unit as somebody wrote it in the ledger. */
export const figureUnit: (written: string) => FigureUnit = keptByText(readUnit)

function readUnit(written: string): FigureUnit {
  const name = unitName(written)
  const whole = known(name)
  if (whole) return { name, base: name, scale: 0, ...whole }
  const rate = rateUnit(name)
  if (rate) return rate
  for (const [prefix, scale] of scales) {
    if (!name.startsWith(prefix)) continue
    const base = name.slice(prefix.length)
    // No unit begins with 万 or 亿, while 千 and 百 may be a part of a name that nobody knows.
    const unit = base === '' ? bare : (known(base) ?? (/[万亿]/.test(prefix) ? count(base) : undefined))
    if (unit) return { name, base, scale, ...unit }
  }
  return { name, base: name, scale: 0, ...(name === '' ? bare : count(name)) }
}

/** 万元/亩: so much of one unit for each of another one. */
function rateUnit(name: string): FigureUnit | undefined {
  const [above, below, ...rest] = name.split(/[/／]/).map((part) => part.trim())
  if (!above || !below || rest.length > 0) return undefined
  const [of, per] = [figureUnit(above), figureUnit(below)]
  if (of.base === '' || per.base === '' || of.kind === 'percent' || per.kind === 'percent') return undefined
  return {
    name,
    base: name.slice(above.length - of.base.length),
    scale: of.scale - per.scale,
    factor: new Exact(of.factor).div(per.factor).toFixed(),
    kind: `${of.kind}/${per.kind}`,
    counts: false,
  }
}

type Measure = Pick<FigureUnit, 'factor' | 'kind' | 'counts'>

const bare: Measure = { factor: '1', kind: '', counts: true }

function known(name: string): Measure | undefined {
  const unit = unitAt(name, 0)
  if (name === '' || unit.name !== name) return undefined
  switch (unit.dimension) {
    case 'percent':
    case 'points':
      return { factor: unit.factor, kind: 'percent', counts: false }
    case 'times':
      return { ...bare, counts: false }
    case 'count':
      return count(name)
    default:
      return {
        factor: unit.factor,
        kind: convertingKinds.has(unit.dimension) ? unit.dimension : `${unit.dimension} ${name}`,
        counts: false,
      }
  }
}

function count(name: string): Measure {
  // 卷（件） and 卷(件) are one.
  return { factor: '1', kind: `count ${alike.find((names) => names.includes(name))?.[0] ?? fold(name)}`, counts: true }
}

/** What is counted each time that it comes: of 件次 there are letters in 件, visits in 批次. */
const eachTime = ['件', '起', '宗', '封', '批', '批次', '人', '人次', '次', '个', '条']

/** Counts that may be parts of one total, though they are of several kinds: 件 and 卷 of 卷（件）, 件 and 批次 of 件次. */
export function countsTogether(one: FigureUnit, other: FigureUnit): boolean {
  if (![one, other].every(({ kind }) => kind.startsWith('count '))) return false
  const [names, others] = [one, other].map(({ base }) => base.split(/[（()）]/).filter((name) => name !== ''))
  if (names!.length + others!.length > 2) return names!.some((name) => others!.includes(name))
  const [a, b] = [one.base, other.base]
  return (a === '件次' && eachTime.includes(b)) || (b === '件次' && eachTime.includes(a))
}

/** How a change of an amount in this unit is written: percentages change by 个百分点. */
export const changeUnit = (unit: FigureUnit): string => {
  if (unit.kind !== 'percent') return unit.name
  return unit.name === '‰' ? '个千分点' : '个百分点'
}
