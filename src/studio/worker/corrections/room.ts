import { portableCompression } from '../../../engine/archive/portable-compression.ts'
import type { PreparedReport } from '../../../engine/build.ts'
import { defaultFormats } from '../../../engine/document/formats.ts'
import { dataPaths } from '../../../engine/editions/data-paths.ts'
import { type Edition, formatEdition } from '../../../engine/editions/edition-text.ts'
import { printable, snapshotOf } from '../../../engine/editions/facts.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { statedFigures } from '../../../engine/figures/stated.ts'
import { type PrintedReport, printedIn } from '../../../engine/pull/kept.ts'
import { writeRedline } from '../../../engine/redline/index.ts'
import { withOldPictures } from '../../../engine/redline/old-pictures.ts'
import { setDigits, setText } from '../../../engine/template/set-text.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import type { Row } from '../../outline/rows.ts'
import { versionOf } from '../../storage/version-of.ts'
import { fileName } from '../names.ts'
import { printedFiles } from '../printed-files.ts'
import type { ChangedFiles, FileBytes, OpenedReport, Refused } from '../protocol.ts'
import { Room } from '../room.ts'
import { correctionsOf } from './corrections-of.ts'
import { editionPath, editionsHome, editionsIn, wrongEditionName } from './editions.ts'
import type { Corrections, Made } from './protocol.ts'
import { type IncomingFile, putIn, type Returned, returnedFile } from './returned.ts'

/** The room with what the panel of corrections asks of it. */
export class CorrectionsRoom extends Room {
  /** What it was when it was opened; what it prints is asked for later. */
  private opening: PreparedReport | undefined
  private openingSnapshot: Snapshot | undefined
  private mends: Diagnostic[] = []
  private coming: { file: string; bytes: Uint8Array } | undefined

  override async open(folder: string): Promise<OpenedReport | Refused> {
    const opened = await super.open(folder)
    this.opening = 'refused' in opened ? undefined : await this.prepare()
    this.openingSnapshot = undefined
    return opened
  }

  /** What is printed otherwise than in an edition; empty: than when the report was opened; absent: than in the last edition. */
  async corrections(since?: string): Promise<Corrections> {
    const editions = this.editions()
    const named = since === '' ? undefined : (editions.find(({ name }) => name === since) ?? editions.at(-1))
    const { report } = await this.prepare()
    const snapshot = await this.snapshot()
    const before = named?.snapshot ?? (await this.atOpening())
    const head = { editions: editions.map(({ name }) => name), since: named?.name ?? '' }
    if (!report || !snapshot || !before) return { ...head, ...nothing, problem: '先改了“必须改”的问题，才能看改动' }
    this.mends = []
    const shown = {
      rowAt: this.places.rowAt.bind(this.places),
      fixed: (diagnostic: Diagnostic): number => this.mends.push(diagnostic) - 1,
    }
    return { ...head, ...(await correctionsOf(before, { report, snapshot }, shown)) }
  }

  /** Puts the ledger's number in the place of typed ones; gives the files that changed, and the rows as they then are. */
  mend(numbers: readonly number[]): { changed: ChangedFiles; rows: Row[] } {
    return this.makeEdits(numbers.flatMap((index) => this.mends[index]?.edits ?? []))
  }

  /** Keeps what the report prints now as an edition; gives its files. */
  async archive(written: string): Promise<Made<{ name: string; changed: ChangedFiles }>> {
    const home = this.home()
    const name = written.trim().normalize('NFC')
    const problem = wrongEditionName(name, home, this.files.paths())
    if (problem !== undefined) return { problem }
    const prepared = await this.prepare()
    const snapshot = await this.snapshot()
    const { report, document } = prepared
    if (!report || !document || !snapshot) return { problem: '先改了“必须改”的问题，才能存档' }
    const of = { name: this.reportName(), zongjie: this.version, edition: name }
    const files = printedFiles(prepared, defaultFormats, of)
    const outputs = await Promise.all(
      files.map(async ({ name: file, bytes }) => ({ file, bytes: bytes.length, sha256: await versionOf(bytes) })),
    )
    const number = Math.max(0, ...this.editions().map((one) => one.number)) + 1
    const edition: Edition = { name, number, outputs, snapshot: { ...snapshot, pathAt: dataPaths(report) } }
    const changed = Object.fromEntries([
      ...files.map(({ name: file, bytes }) => [editionPath(home, name, file), bytes] as const),
      // What says that it is an edition comes last: what a kill leaves before it is none.
      [editionPath(home, name), new TextEncoder().encode(formatEdition(edition))] as const,
    ])
    this.take(changed)
    return { name, changed }
  }

  /** A Word document with tracked changes from an edition, or from the opening, to now. */
  async redline(since: string): Promise<Made<{ name: string; bytes: Uint8Array; places: number }>> {
    const edition = this.editions().find(({ name }) => name === since)
    const before = since === '' ? await this.atOpening() : edition?.snapshot
    const { report, document } = await this.prepare()
    const snapshot = await this.snapshot()
    if (!report || !document || !snapshot || !before) return { problem: '先改了“必须改”的问题，才能导出修订稿' }
    const kept = (name: string): Uint8Array | undefined => this.files.all[editionPath(this.home(), since, name)]
    const old = withOldPictures(before, report.images, kept)
    const by = { author: document.meta.unit }
    const { bytes, places } = writeRedline(old.document, document, snapshot.layout, by, portableCompression)
    if (places === 0) return { problem: '印出来的一个字也没有变，没有修订可以导出' }
    return { name: `${fileName(document.meta.title)}（对照${since || '打开时'}）.docx`, bytes, places }
  }

  /** What somebody changed in a Word document that was made here; without bytes in the one that came last. */
  async returned(file: string, bytes = this.coming?.bytes): Promise<Made<Returned>> {
    if (!bytes) return { problem: `“${file}”读不出来` }
    this.coming = { file, bytes }
    return returnedFile(await this.whole(this.coming), (position) =>
      this.places.rowOf({ code: '', severity: 'info', message: '', position }),
    )
  }

  /** Puts changes of the Word document that came back last into the text, by their places in what was told. */
  async putIn(which: readonly number[]): Promise<ChangedFiles> {
    if (!this.coming) return {}
    const files = await putIn(await this.whole(this.coming), which)
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [this.files.pathOf(name), bytes]))
  }

  private async whole(coming: { file: string; bytes: Uint8Array }): Promise<IncomingFile> {
    const kept = [...this.editions().map((one) => one.snapshot), await this.atOpening(), await this.snapshot()]
    const files = Object.fromEntries(this.files.names().map((name) => [name, this.files.bytes(name)!]))
    const now = this.printed(await this.prepare())
    const print = async (others: FileBytes) => {
      const held = Object.entries(others).map(([name, bytes]) => [this.files.pathOf(name), bytes] as const)
      return this.printed(await this.prepareWith(Object.fromEntries(held)))
    }
    return { ...coming, kept: kept.flatMap((one) => one ?? []), trial: { files, now, print } }
  }

  /** What a report prints, as its Word document has it. */
  private printed(prepared: PreparedReport): PrintedReport {
    const [docx] = printedFiles(prepared, ['docx'], { name: this.reportName(), zongjie: this.version })
    return { ...prepared, ...(docx && printedIn(docx.bytes, portableCompression)) }
  }

  /** A report that had errors when it was opened is compared with the first text that has none. */
  private async atOpening(): Promise<Snapshot | undefined> {
    this.openingSnapshot ??=
      (this.opening && (await currentSnapshot(this.opening, this.version))) ?? (await this.snapshot())
    return this.openingSnapshot
  }

  private async snapshot(): Promise<Snapshot | undefined> {
    return currentSnapshot(await this.prepare(), this.version)
  }

  private home(): string {
    return editionsHome(this.reportName())
  }

  protected override isArchived(): boolean {
    return this.editions().length > 0
  }

  private editions(): Edition[] {
    return editionsIn(this.files.all, this.home(), this.files.folder)
  }
}

const nothing = { numbers: [], changes: [], leftovers: [], words: [], broken: [], mended: [] }

/** What a report prints now, as the command knows it; `undefined` when it has errors. */
async function currentSnapshot(prepared: PreparedReport, zongjie: string): Promise<Snapshot | undefined> {
  const of = printable(prepared)
  const { set } = prepared
  if (!of || !set) return undefined
  const fingerprint = (await versionOf(new TextEncoder().encode(setText(set)))).slice(0, setDigits)
  const { name, version } = set
  return snapshotOf(of, await statedFigures(of.report), { zongjie, set: { name, version, fingerprint } })
}
