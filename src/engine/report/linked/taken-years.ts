import { figuresIn, formulaNames, readFormula } from '../../figures/formula.ts'
import type { Figure } from '../../model/report.ts'
import { info, type Result } from '../../text/diagnostic.ts'
import { inOtherUnit } from './convert.ts'
import { otherTime } from './other-time.ts'
import { type LinkContext, lacksYear } from './types.ts'
import { folderAt, isTaken, type Links } from './value-of.ts'

/** 上年 that nobody wrote, of the figures that last year's report has. */
export async function withYears(
  figures: Map<string, Figure>,
  links: Links,
  { host, folder, previousReport, year, period, rounding }: LinkContext,
): Promise<Result<Map<string, Figure>>> {
  const nothing = { value: figures, diagnostics: [] }
  const place = folderAt(host, folder, previousReport!.folder)
  const before = await links.ledger(place)
  // What is wrong there is told by whoever compares the two.
  if (typeof before === 'string') return nothing
  const lacking = [...figures.values()].filter((one) => mayTake(one) && before.figures.has(one.name))
  if (lacking.length === 0) return nothing
  const other = otherTime(before, year, period)
  if (other !== undefined) {
    const message = `上年报告“${previousReport!.folder}”是${other}，没有从中取“上年”`
    const hint = '请写上一年度、时段相同的报告；或者把上年数写在“上年”里'
    return { value: figures, diagnostics: [info('figures/other-time', message, { at: previousReport!.origin, hint })] }
  }
  const value = new Map(figures)
  const reckoned = reckonedBy(figures, new Set(lacking.map(({ name }) => name)))
  for (const figure of lacking) {
    // What its formula gives of last year's numbers is the same, and not rounded twice.
    if (reckoned(figure.name)) continue
    const taken = await links.valueOf({ folder: place, figure: figure.name }, [])
    if (!isTaken(taken) || taken.pending) continue
    const unit = figure.unit === '' ? taken.unit : figure.unit
    const digits = inOtherUnit(taken.digits, taken.unit, unit, { decimals: figure.decimals, rounding })
    if (digits !== undefined && (figure.unit !== '' || taken.unit === ''))
      value.set(figure.name, { ...figure, previous: digits, takenPrevious: true })
  }
  return { value, diagnostics: [] }
}

/** A year before that came with the number from elsewhere gives way to what the report itself said then. */
const mayTake = (figure: Figure): boolean => lacksYear(figure) || figure.takenPrevious === true

/** Whether a formula has last year's numbers of all that it names. */
function reckonedBy(figures: ReadonlyMap<string, Figure>, taking: ReadonlySet<string>): (name: string) => boolean {
  const names = formulaNames(figures.keys())
  const known = new Map<string, boolean>()
  const hasYear = (name: string): boolean => {
    const figure = figures.get(name)
    if (!figure) return false
    if (figure.previous !== undefined) return true
    return figure.formula === undefined ? taking.has(name) : isReckoned(name)
  }
  const isReckoned = (name: string): boolean => {
    const found = known.get(name)
    if (found !== undefined) return found
    known.set(name, false)
    const formula = figures.get(name)?.formula
    const read = formula === undefined ? undefined : readFormula(formula, names)
    const made = read !== undefined && 'formula' in read && figuresIn(read.formula).every(hasYear)
    known.set(name, made)
    return made
  }
  return isReckoned
}
