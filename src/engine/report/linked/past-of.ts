import type { Host } from '../../host/host.ts'
import { isPending } from '../../terms/pending.ts'
import { otherTime } from './other-time.ts'
import { folderAt, isTaken, type Links, type Step } from './value-of.ts'

/** What a figure of another report was a year before, by that report's own 上年报告. */
export async function pastOf(
  links: Links,
  host: Host,
  { folder, figure: name }: Step,
): Promise<{ digits: string; unit: string } | undefined> {
  const ledger = await links.ledger(folder)
  const figure = typeof ledger === 'string' ? undefined : ledger.figures.get(name)
  if (typeof ledger === 'string' || !figure || isPending(figure, 'previous')) return undefined
  if (figure.from)
    return pastOf(links, host, { folder: folderAt(host, folder, figure.from.report), figure: figure.from.figure })
  if (ledger.previousReport === undefined) return undefined
  const place = folderAt(host, folder, ledger.previousReport)
  const before = await links.ledger(place)
  if (typeof before === 'string' || !before.figures.has(name) || otherTime(before, ledger.year, ledger.period))
    return undefined
  const taken = await links.valueOf({ folder: place, figure: name }, [])
  return isTaken(taken) && !taken.pending ? { digits: taken.digits, unit: taken.unit } : undefined
}
