import type { ReportData } from '../fields/report.ts'
import type { Host } from '../host/host.ts'
import { join } from '../host/paths.ts'
import type { Figure } from '../model/report.ts'
import type { CheckedFile } from '../report/check-file.ts'
import { linkedLedger } from '../report/linked/ledger.ts'
import { linkFigures } from '../report/linked/link-figures.ts'
import type { TakenYear } from './types.ts'

/** What a ledger has of the year before without anybody having written it there, by the names of its figures. */
export async function takenYears(
  figures: ReadonlyMap<string, Figure>,
  checked: CheckedFile<ReportData> | undefined,
  { host, folder }: { host: Host; folder: string },
): Promise<Map<string, TakenYear>> {
  const { year, period, rounding, 'previous-report': previous } = (checked?.file ?? checked?.draft)?.data ?? {}
  const origin = checked?.root?.span
  const { value: linked } = await linkFigures(new Map(figures), {
    host,
    folder,
    year,
    period,
    rounding,
    previousReport: previous === undefined || !origin ? undefined : { folder: previous, origin },
  })
  const taken = new Map<string, TakenYear>()
  const named = [...(linked?.values() ?? [])].filter((one) => one.takenPrevious)
  if (named.length === 0) return taken
  const place = previous === undefined ? undefined : host.files.real(join(folder, previous.replaceAll('\\', '/')))
  const before = place === undefined ? 'missing' : await linkedLedger(host, place)
  for (const { name, previous: digits, unit, from } of named) {
    const isLastYears = typeof before !== 'string' && before.figures.has(name)
    const source = isLastYears ? { report: previous!, figure: name } : from
    if (digits !== undefined && source) taken.set(name, { digits, unit, ...source, isPrevious: !isLastYears })
  }
  return taken
}
