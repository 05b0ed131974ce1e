import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeRedline } from '../../engine/redline/index.ts'
import { asRun } from '../../engine/text/as-run.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import { nodeCompression } from '../../node/compression.ts'
import { withPictures } from '../../node/editions/pictures.ts'
import { systemCode } from '../../node/output/disk.ts'
import { failure } from '../../node/output/failure.ts'
import { planFiles } from '../../node/output/plan.ts'
import { replaceFile } from '../../node/output/replace-file.ts'
import { printFound } from '../console/streams.ts'
import { type ExitStatus, orWrongUse, WrongUse } from './command.ts'
import { placesChanged } from './impact/build-impact.ts'
import { type ComparedOptions, type ComparedReport, compareReport } from './kept/compared.ts'

interface RedlineOptions extends ComparedOptions {
  /** Who made the changes; else the unit that reports. */
  author?: string
  /** When, as 2026-01-08; else no date is written. */
  date?: string
}

/** `zongjie redline`: a Word document with tracked changes from an edition to now, beside the outputs. */
export async function redline(name: string | undefined, options: RedlineOptions): Promise<ExitStatus> {
  const { json, author, date } = options
  const at = date === undefined ? undefined : timeOf(date)
  if (date !== undefined && !at) throw new WrongUse(`--date 应写成 2026-01-08 这样的日期，这里是“${date}”`)
  const compared = orWrongUse(await compareReport(name, options))
  if ('status' in compared) {
    printFound({ report: compared.name }, compared.diagnostics, json)
    return compared.status
  }
  const { basis, snapshot, prepared, target } = compared
  const { document: before, diagnostics } = withPictures(basis.snapshot, prepared.report.images, {
    target,
    edition: basis.edition,
  })
  const said = [...compared.diagnostics, ...diagnostics]
  const now = prepared.document!
  const revision = { author: author?.trim() || now.meta.unit, ...(at && { date: at }) }
  const { bytes, places, replacedTables } = writeRedline(
    before,
    now,
    snapshot.layout,
    revision,
    nodeCompression,
    target.report,
  )
  const since = basis.edition ?? null
  const than = basis.edition === undefined ? '上次生成的' : `“${basis.edition}”`
  if (places === 0) {
    return printFound({ report: target.report, since, places }, said, json, () => [
      `${target.report}：与${than}相比，印出来的一个字也没有变，没有写对照稿`,
    ])
  }
  const written = await writeBeside(compared, bytes)
  if ('problem' in written) return printFound({ report: target.report, since }, [...said, written.problem], json)
  const value = {
    report: target.report,
    since,
    places,
    ...(replacedTables > 0 && { replacedTables }),
    file: written.shown,
  }
  return printFound(value, said, json, () => [
    `√ ${target.report}：与${than}相比有${places}段改动${counted(placesChanged(basis.snapshot, snapshot).length)} → ${written.shown}`,
    ...(replacedTables > 0 ? [ofTables(replacedTables)] : []),
    '用 Word 或 WPS 打开，在“审阅”里看修订；全部接受就是现在的稿子，全部拒绝就是原来的稿子',
  ])
}

/** Why there is a whole table struck out and a whole one new. */
const ofTables = (count: number): string =>
  `有${count}张表的列数变了，整张标成删去旧表、加上新表：修订记不了增减的列（WPS 和 LibreOffice 不认）`

/** `impact` counts otherwise: several sentences of one paragraph may be others, and what was moved went and came. */
const counted = (places: number): string => `（按句、按格数是${places}处，用 ${asRun('impact')} 看）`

/** The redline's file: an equal one is left alone, and another one is never lost. */
async function writeBeside(
  { target, basis, snapshot }: ComparedReport,
  bytes: Uint8Array,
): Promise<{ shown: string } | { problem: Diagnostic }> {
  const title = `${snapshot.document.meta.title}（对照${basis.edition ?? '上次生成'}）`
  for (let number = 1; ; number++) {
    const { name } = planFiles(target, number === 1 ? title : `${title}${number}`, ['docx'])[0]!
    const shown = `${target.shown}/${name}`
    try {
      const there = await readFile(join(target.path, name)).catch((caught: unknown) => {
        if (systemCode(caught) === 'ENOENT') return undefined
        throw caught
      })
      if (there && !there.equals(bytes)) continue
      if (!there) {
        await mkdir(target.path, { recursive: true })
        await replaceFile(join(target.path, name), bytes)
      }
      return { shown }
    } catch (caught) {
      return { problem: failure(caught, shown) }
    }
  }
}

/** A day as Word writes the time of a change; `undefined` for what is none. */
function timeOf(date: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const time = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date) ? undefined : `${date}T00:00:00Z`
}
