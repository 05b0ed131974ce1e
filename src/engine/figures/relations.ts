import type { Figure } from '../model/ledger.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import { type Span, spanText } from '../text/source.ts'
import { countsTogether, figureUnit } from './unit.ts'

type Figures = ReadonlyMap<string, Figure>

/** What is wrong with the figures that 合计 and 占 name: not there, the figure itself, named twice, of another unit. */
export function relationProblems(figures: Figures): Diagnostic[] {
  const bare = new Set<string>()
  return [...figures.values()].flatMap((figure) => [
    ...(figure.sum ?? []).flatMap((name, index) => sumProblems(figure, name, { index, figures, bare })),
    ...(figure.shareOf === undefined ? [] : shareProblems(figure, figure.shareOf, { figures, bare })),
  ])
}

/** `bare`: the figures that were reported to lack their unit, which all that they are added to and compared with would say again. */
interface Known {
  figures: Figures
  bare: Set<string>
}

function sumProblems(figure: Figure, name: string, { index, figures, bare }: Known & { index: number }): Diagnostic[] {
  const at = figure.place(['sum', index])
  const part = figures.get(name)
  if (!part) return [unknown(name, at, figures)]
  if (part === figure) return [error('figures/cycle', `“${name}”的合计里有它自己`, { at, hint: '请从“合计”里删去它' })]
  if (figure.sum!.indexOf(name) < index) {
    return [error('figures/twice-in-sum', `“${name}”在“合计”里写了两次`, { at, hint: '请删去其中一个' })]
  }
  return otherUnit(figure, part)
    ? (withoutUnit(figure, part, bare) ?? [mixed(`“${figure.name}”是合计`, figure, part, at)])
    : []
}

function shareProblems(figure: Figure, name: string, { figures, bare }: Known): Diagnostic[] {
  const at = figure.place(['share-of'])
  const whole = figures.get(name)
  if (!whole) return [unknown(name, at, figures)]
  if (whole === figure) return [error('figures/cycle', `“${name}”不能是它自己的一部分`, { at, hint: '请改写“占”' })]
  return otherUnit(figure, whole)
    ? (withoutUnit(figure, whole, bare) ?? [mixed(`“${figure.name}”是它的一部分`, figure, whole, at)])
    : []
}

/** Without a unit a formula takes that of what it is worked out from. */
function otherUnit(one: Figure, other: Figure): boolean {
  // Nor is that of one known which has a mistake of its own.
  const unknownUnit = [one, other].some(
    ({ unit, value, formula }) => unit === '' && (formula !== undefined || value === ''),
  )
  if (unknownUnit) return false
  const [a, b] = [figureUnit(one.unit), figureUnit(other.unit)]
  return a.kind !== b.kind && !countsTogether(a, b)
}

/** Where one of two lacks its unit, that is said, once; `undefined` where both have one. */
function withoutUnit(figure: Figure, other: Figure, reported: Set<string>): Diagnostic[] | undefined {
  const bare = [figure, other].find(({ unit }) => unit === '')
  if (!bare) return undefined
  if (reported.has(bare.name)) return []
  reported.add(bare.name)
  const beside = bare === figure ? other : figure
  const message = `“${bare.name}”没有写单位，和它相加、相比的“${beside.name}”单位是${beside.unit}`
  const related = [{ message: `“${beside.name}”在这里`, at: beside.origin }]
  return [error('figures/mixed-units', message, { at: bare.origin, hint: `请加上“单位: ${beside.unit}”`, related })]
}

function mixed(what: string, figure: Figure, other: Figure, at: Span): Diagnostic {
  const unit = ({ unit }: Figure): string => `单位是${unit}`
  return error('figures/mixed-units', `“${other.name}”${unit(other)}，${what}，${unit(figure)}`, {
    at,
    hint: '单位要同类才能相加、相比，如 元 和 万元；请检查两个指标的“单位”',
    related: [{ message: `“${other.name}”在这里`, at: other.origin }],
  })
}

function unknown(name: string, at: Span, figures: Figures): Diagnostic {
  const bare = /^[{｛]{1,2}\s*([^{}｛｝]*?)\s*[}｝]{1,2}$/.exec(name)?.[1]
  if (bare && figures.has(bare)) {
    const isExact = spanText(at).includes(name)
    const start = at.start + spanText(at).indexOf(name)
    return error('figures/braces-in-formula', '这里直接写指标名，不用加“{{ }}”', {
      at,
      hint: `请写成 ${bare}`,
      edits: isExact ? [{ source: at.source, start, end: start + name.length, text: bare }] : [],
    })
  }
  const near = nearest(name, figures.keys())
  const hint = near ? `是不是“${near}”？` : '请在台账里加上这个指标，或检查名称'
  return error('figures/unknown-figure', `台账里没有指标“${name}”`, { at, hint })
}
