import { defaultFormats } from '../../../engine/document/formats.ts'
import type { Document } from '../../../engine/document/types.ts'
import type { Report } from '../../../engine/model/report.ts'
import { type Diagnostic, info } from '../../../engine/text/diagnostic.ts'
import { disk, entryAt, ifRefused } from '../../../node/output/disk.ts'
import type { PlannedOutput } from '../../../node/output/plan.ts'
import type { OutputRecord } from '../../../node/output/record-types.ts'
import { changedSince } from '../kept/past.ts'

/** Tells of the files of the formats that a build leaves out and that print other figures by now: somebody may hand them in. */
export async function staleFormats(
  planned: readonly PlannedOutput[],
  written: readonly string[],
  record: OutputRecord,
  report: Report,
  document: Document,
): Promise<Diagnostic[]> {
  const stale: PlannedOutput[] = []
  for (const one of planned) {
    const { format, name, path } = one
    if (written.includes(format) || !name.endsWith(`.${format}`) || !record.files.has(name)) continue
    const isStale = changedSince(record.printed, [format], report, document).some(({ changes }) =>
      changes.some(({ uses }) => uses.length > 0),
    )
    if (isStale && (await entryAt(disk, path).catch(ifRefused(undefined)))) stale.push(one)
  }
  if (stale.length === 0) return []
  const message = `${stale.map(({ shown }) => `“${shown}”`).join('')}印的还是改数以前的数，这次没有更新`
  return [info('output/stale-format', message, { hint: `要一起更新，就${howToUpdate(stale)}再生成一次` })]
}

/** A build that names no format writes the default ones. */
function howToUpdate(stale: readonly PlannedOutput[]): string {
  const others = stale.flatMap(({ format }) => (defaultFormats.includes(format) ? [] : [format]))
  return others.length === 0 ? '不写 --format ' : `用 --format ${[...defaultFormats, ...others].join(',')} `
}
