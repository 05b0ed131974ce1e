import path from 'node:path'
import { logTime } from '../../../engine/corrections/log-time.ts'
import { readCorrectionSheet } from '../../../engine/corrections/sheet-rows.ts'
import { mostBytes } from '../../../engine/host/sources.ts'
import { nodeCompression } from '../../../node/compression.ts'
import type { Refusal, Request } from '../../../node/corrections/correct.ts'
import { readBytes } from '../../../node/files.ts'
import { meantPath } from '../find/meant-path.ts'
import { type AskedFor, commandIn, oneReport, type SetOptions } from './asked-corrections.ts'

/** What a sheet of corrections asks for, by report; `name`: the report of rows that name none. */
export async function jobsOfSheet(
  sheet: string,
  name: string | undefined,
  { data, by, reason, yes }: SetOptions,
): Promise<AskedFor | { problem: string }> {
  const file = meantPath(sheet)
  const { value: bytes, diagnostics } = readBytes(file, path.basename(file), mostBytes)
  if (!bytes) return { problem: `更正表“${sheet}”读不出来：${diagnostics[0]?.message ?? ''}` }
  const { rows, refused: unread } = await readCorrectionSheet(bytes, path.basename(file), nodeCompression)
  const when = logTime()
  const refused: Refusal[] = [...unread]
  const jobs = new Map<string, Request[]>()
  const places = new Map<string, ReturnType<typeof oneReport>>()
  for (const { report = name, reason: own, ...wanted } of rows) {
    if (report === undefined) {
      refused.push({
        row: wanted.row,
        message: `“${wanted.figure}”没有写是哪份报告`,
        hints: ['请写上报告，或在命令里写明'],
      })
      continue
    }
    const place = places.get(report) ?? oneReport(report, data)
    places.set(report, place)
    if ('problem' in place) {
      refused.push({ row: wanted.row, message: place.problem, hints: [] })
      continue
    }
    const said = { when, who: by ?? '', reason: own ?? reason ?? '' }
    const key = path.resolve(place.folder)
    const request: Request = {
      ...wanted,
      ...(yes && { respell: true }),
      said,
      command: commandIn(place.folder),
      mayBeDone: true,
    }
    jobs.set(key, [...(jobs.get(key) ?? []), request])
  }
  const asked = [...jobs].map(([folder, wanted]) => ({ folder: path.relative('.', folder) || '.', wanted }))
  return { jobs: asked, refused }
}
