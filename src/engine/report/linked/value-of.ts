import { figuresIn, formulaNames, readFormula } from '../../figures/formula.ts'
import { computeLedger } from '../../figures/ledger.ts'
import type { Host } from '../../host/host.ts'
import { baseName, join } from '../../host/paths.ts'
import type { Figure } from '../../model/report.ts'
import { isPending } from '../../terms/pending.ts'
import { nearest } from '../../text/nearest.ts'
import type { Span } from '../../text/source.ts'
import { inOtherUnit } from './convert.ts'
import { linkedLedger, type NoLedger } from './ledger.ts'
import type { LinkedLedger } from './types.ts'

/** A number of another report's ledger, in its unit there. */
export interface Taken {
  digits: string
  unit: string
  /** It has not come in there either. */
  pending?: true
  /** What was a year before, as far as the ledger there says it. */
  previous?: string
  /** The place of its name there. */
  origin: Span
}

/** Why there is no number to be had. */
export type NotTaken =
  | { why: NoLedger; folder: string }
  | { why: 'unknown'; folder: string; figure: string; near?: string }
  | { why: 'no-value'; folder: string; figure: string }
  | { why: 'other-unit'; unit: string; other: string }
  | { why: 'cycle'; steps: readonly Step[] }

/** A figure of a report's folder, on the way from one to the other. */
export interface Step {
  folder: string
  figure: string
}

export const isTaken = (found: Taken | NotTaken): found is Taken => !('why' in found)

/** What asks the ledgers of other reports, each of which is read once. */
export interface Links {
  ledger(folder: string): Promise<LinkedLedger | NoLedger>
  /** The value of a figure of a folder; `path`: the figures that wait for it. */
  valueOf(step: Step, path: readonly Step[]): Promise<Taken | NotTaken>
}

export function openLinks(host: Host): Links {
  const ledgers = new Map<string, Promise<LinkedLedger | NoLedger>>()
  const values = new Map<string, Taken | NotTaken>()
  const links: Links = {
    ledger(folder) {
      const known = ledgers.get(folder) ?? linkedLedger(host, folder)
      ledgers.set(folder, known)
      return known
    },
    async valueOf(step, path) {
      const at = path.findIndex((one) => one.folder === step.folder && one.figure === step.figure)
      if (at >= 0) return { why: 'cycle', steps: [...path.slice(at), step] }
      const key = `${step.folder}\n${step.figure}`
      const found = values.get(key) ?? (await work(links, host, step, [...path, step]))
      // What is a circle from here may be none from elsewhere.
      if (isTaken(found) || found.why !== 'cycle') values.set(key, found)
      return found
    },
  }
  return links
}

async function work(links: Links, host: Host, { folder, figure: name }: Step, path: readonly Step[]) {
  const ledger = await links.ledger(folder)
  if (typeof ledger === 'string') return { why: ledger, folder } as const
  const figure = ledger.figures.get(name)
  if (!figure) {
    const near = nearest(name, ledger.figures.keys())
    return { why: 'unknown', folder, figure: name, ...(near !== undefined && { near }) } as const
  }
  if (figure.from) return takenFrom(links, host, folder, figure, path)
  if (figure.formula !== undefined) return workedOut(links, folder, ledger, figure, path)
  if (isPending(figure, 'value'))
    return { digits: '', unit: figure.unit, pending: true, origin: figure.origin } as const
  const { unit, origin, previous } = figure
  return { digits: figure.value, unit, origin, ...(previous !== undefined && { previous }) }
}

/** The real folder that a path from another one leads to; the path itself where nothing is there. */
export const folderAt = (host: Host, folder: string, written: string): string => {
  const path = join(folder, written.replaceAll('\\', '/'))
  return host.files.real(path) ?? path
}

/** What a figure with 取自 has from the other ledger, in its own unit. */
export async function takenFrom(
  links: Links,
  host: Host,
  folder: string,
  figure: Figure,
  path: readonly Step[],
  rounding?: LinkedLedger['rounding'],
): Promise<Taken | NotTaken> {
  const { report, figure: name } = figure.from!
  const there = await links.valueOf({ folder: folderAt(host, folder, report), figure: name }, path)
  if (!isTaken(there)) return there
  const unit = figure.unit === '' ? there.unit : figure.unit
  if (there.pending) return { ...there, unit, origin: figure.origin }
  const settings = { decimals: figure.decimals, rounding }
  const digits = inOtherUnit(there.digits, there.unit, unit, settings)
  if (digits === undefined) return { why: 'other-unit', unit, other: there.unit }
  const own = figure.previous ?? (there.previous && inOtherUnit(there.previous, there.unit, unit, settings))
  return { digits, unit, origin: figure.origin, ...(own !== undefined && { previous: own }) }
}

/** A formula of another ledger, with the figures that it rests on and no others. */
async function workedOut(
  links: Links,
  folder: string,
  ledger: LinkedLedger,
  figure: Figure,
  path: readonly Step[],
): Promise<Taken | NotTaken> {
  const figures = new Map<string, Figure>()
  const known = formulaNames(ledger.figures.keys())
  const waiting = [figure.name]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const one = ledger.figures.get(name)
    if (!one || figures.has(name)) continue
    figures.set(name, one)
    if (one.from) {
      // By way of `valueOf`, which sees a circle.
      const taken = await links.valueOf({ folder, figure: name }, path)
      if (!isTaken(taken)) return taken
      figures.set(name, withTaken(one, taken))
    }
    const read = one.formula === undefined ? undefined : readFormula(one.formula, known)
    if (read && 'formula' in read) waiting.push(...figuresIn(read.formula))
  }
  const { ledger: computed } = computeLedger(figures, ledger.rounding)
  const amount = computed.values.get(figure.name)
  const { unit, origin } = figure
  if (computed.pending.value.has(figure.name)) return { digits: '', unit, pending: true, origin }
  if (!amount) return { why: 'no-value', folder, figure: figure.name }
  const previous = computed.previous.get(figure.name)?.digits
  return { digits: amount.digits, unit, origin, ...(previous !== undefined && { previous }) }
}

/** A figure with what it has from another ledger. */
export function withTaken(figure: Figure, { digits, unit, pending, previous }: Taken): Figure {
  const { pending: open, ...rest } = figure
  const others = (open ?? []).filter((one) => one !== 'value')
  const all = pending ? [...others, 'value' as const] : others
  const isTakenYear = previous !== undefined && figure.previous === undefined && !isPending(figure, 'previous')
  return {
    ...rest,
    value: digits,
    unit,
    ...(isTakenYear && { previous, takenPrevious: true as const }),
    ...(all.length > 0 && { pending: all }),
  }
}

/** 甲县的签约人数 → 市的签约人数 */
export const stepsShown = (steps: readonly Step[]): string =>
  steps.map(({ folder, figure }) => `${baseName(folder)} 的“${figure}”`).join(' → ')
