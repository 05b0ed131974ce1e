import { figuresIn, formulaNames, readFormula } from '../figures/formula.ts'
import { smallText } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { join } from '../host/paths.ts'
import type { Figure } from '../model/report.ts'
import { linkedLedger } from '../report/linked/ledger.ts'

/** A number of another report that rests on one that was corrected. */
export interface Resting {
  /** The other report's folder. */
  folder: string
  figure: string
  field: '值' | '上年'
  /** The figure that it rests on, and that one's folder. */
  on: { folder: string; figure: string }
  /** What somebody typed there, with its unit; absent where the number follows by itself. */
  typed?: string
}

/** Larger files are no report.yaml. */
const mostBytes = 1024 * 1024

/**
 * The numbers of other reports that rest on figures of one: by 取自, or as 上年 by 上年报告; and what rests on those. Only
 * reports that name another one at all are read.
 */
export async function restingNumbers(
  host: Host,
  candidates: readonly string[],
  changed: { folder: string; figures: readonly string[] },
): Promise<Resting[]> {
  const others = await linkingReports(host, candidates)
  const found: Resting[] = []
  const waiting = [changed]
  const known = new Set<string>()
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    const own = others.get(one.folder)?.figures ?? (await figuresOf(host, one.folder))
    const names = new Set(withDependents(own, one.figures))
    for (const [folder, other] of others) {
      const resting = folder === one.folder ? [] : restingIn(host, folder, other, { folder: one.folder, names })
      const fresh = resting.filter(({ figure, field }) => !known.has(`${folder}\n${figure}\n${field}`))
      for (const { figure, field } of fresh) known.add(`${folder}\n${figure}\n${field}`)
      found.push(...fresh)
      const values = fresh.flatMap(({ figure, field, typed }) =>
        field === '值' && typed === undefined ? [figure] : [],
      )
      if (values.length > 0) waiting.push({ folder, figures: values })
    }
  }
  return found
}

interface Linking {
  figures: ReadonlyMap<string, Figure>
  /** The real folder of 上年报告. */
  previous?: string | undefined
}

async function linkingReports(host: Host, candidates: readonly string[]): Promise<Map<string, Linking>> {
  const linking = new Map<string, Linking>()
  for (const candidate of candidates) {
    const folder = host.files.real(candidate)
    if (folder === undefined || linking.has(folder) || !mayLink(host, folder)) continue
    const ledger = await linkedLedger(host, folder)
    if (typeof ledger === 'string') continue
    const { figures, previousReport } = ledger
    const previous = previousReport === undefined ? undefined : host.files.real(join(folder, previousReport))
    linking.set(folder, { figures, previous })
  }
  return linking
}

/** Whether the words of a link stand in one of the files; in a workbook nobody sees them from outside. */
function mayLink(host: Host, folder: string): boolean {
  const text = (name: string): string => smallText(host.files, join(folder, name), mostBytes) ?? ''
  if (/^(?:上年报告|previous-report)\s*:|取自|\bfrom\b/m.test(text('report.yaml'))) return true
  return ['figures.yaml', 'figures.csv'].some((name) => /取自|\bfrom\b/.test(text(name))) || text('figures.xlsx') !== ''
}

async function figuresOf(host: Host, folder: string): Promise<ReadonlyMap<string, Figure>> {
  const ledger = await linkedLedger(host, folder)
  return typeof ledger === 'string' ? new Map() : ledger.figures
}

/** Figures with those whose formulas name them, at once or by way of others. */
function withDependents(figures: ReadonlyMap<string, Figure>, names: readonly string[]): string[] {
  const known = formulaNames(figures.keys())
  const uses = [...figures.values()].flatMap(({ name, formula }) => {
    const read = formula === undefined ? undefined : readFormula(formula, known)
    return read && 'formula' in read ? [{ name, uses: figuresIn(read.formula) }] : []
  })
  const all = new Set(names)
  for (let before = -1; before < all.size; ) {
    before = all.size
    for (const one of uses) if (one.uses.some((name) => all.has(name))) all.add(one.name)
  }
  return [...all]
}

function restingIn(
  host: Host,
  folder: string,
  { figures, previous }: Linking,
  on: { folder: string; names: ReadonlySet<string> },
): Resting[] {
  const resting: Resting[] = []
  for (const { name, from, previous: typed, unit } of figures.values()) {
    if (
      from &&
      on.names.has(from.figure) &&
      host.files.real(join(folder, from.report.replaceAll('\\', '/'))) === on.folder
    )
      resting.push({ folder, figure: name, field: '值', on: { folder: on.folder, figure: from.figure } })
    if (previous !== on.folder || !on.names.has(name)) continue
    const written = typed === undefined ? {} : { typed: typed + unit }
    resting.push({ folder, figure: name, field: '上年', on: { folder: on.folder, figure: name }, ...written })
  }
  return resting
}
