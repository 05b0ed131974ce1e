import { portableCompression } from '../../engine/archive/portable-compression.ts'
import { type PreparedReport, prepareReport, vocabulariesOf } from '../../engine/build.ts'
import { logName } from '../../engine/corrections/log-text.ts'
import { type Renames, renameReferences } from '../../engine/corrections/rename-references.ts'
import { countCharacters } from '../../engine/document/count.ts'
import type { Past } from '../../engine/document/earlier-figures.ts'
import type { Format } from '../../engine/document/formats.ts'
import { plainText } from '../../engine/document/plain-text.ts'
import type { Document } from '../../engine/document/types.ts'
import { examine } from '../../engine/examine.ts'
import type { Host } from '../../engine/host/host.ts'
import { memoryFiles, type Texts } from '../../engine/host/memory-files.ts'
import { sourceOf } from '../../engine/host/sources.ts'
import type { Layout } from '../../engine/layout/types.ts'
import { type Library, openLibrary } from '../../engine/library.ts'
import { editedFile, editsIn } from '../../engine/proofread/edits.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import type { SourceEdit } from '../../engine/text/source.ts'
import type { PlaceOf } from '../../engine/writers/html/context.ts'
import { htmlPages } from '../../engine/writers/html/index.ts'
import { chineseNames } from '../../engine/yaml/key-shape.ts'
import { rewriteYaml } from '../../engine/yaml/rewrite/rewrite.ts'
import { plainlySpoken, type ReportTexts, readRows } from '../outline/read-rows.ts'
import type { Row } from '../outline/rows.ts'
import { type RowAt, wantedFiles } from '../outline/write-rows.ts'
import { BeginDesk } from './begin-desk.ts'
import { exported } from './exported.ts'
import { figuresSaid } from './figures-said.ts'
import { fileTitles } from './file-titles.ts'
import { findingOf } from './finding-of.ts'
import { labelsOf } from './labels.ts'
import { LedgerDesk } from './ledger-desk.ts'
import { folderOf } from './names.ts'
import { pastOf } from './past.ts'
import { Places } from './places.ts'
import type {
  ChangedFiles,
  Drawn,
  Exported,
  FileBytes,
  Finding,
  FoundReport,
  OpenedReport,
  Refused,
} from './protocol.ts'
import { refusal, refusedFile, refusedName } from './refusal.ts'
import { titleOf } from './report-title.ts'
import { writtenText } from './written-text.ts'

/** Where the sets that come with the page lie among its files. */
const builtIn = '/zongjie/templates'

/**
 * The engine with the files of the opened folder: what the page asks of it. It holds the files as they shall be; saving them
 * is the page's.
 */
export class Room {
  protected files: Record<string, Uint8Array> = {}
  private readonly sets: Texts
  private library!: Library
  protected folder = ''
  private place = ''
  protected places = new Places(new Map(), [])
  private prepared: Promise<PreparedReport> | undefined
  private layout: Layout | undefined
  private fixes: Diagnostic[] = []
  private rowCount = 0
  private spoken = plainlySpoken
  /** The ledger of the opened report. */
  readonly ledger = new LedgerDesk({
    names: () => this.names(),
    bytes: (name) => this.files[this.pathOf(name)],
    written: (name) => this.written(name),
    pathOf: (name) => this.pathOf(name),
    take: (changed) => this.take(changed),
    host: () => this.host(),
    folder: () => this.folder || '.',
    isArchived: () => this.isArchived(),
    rename: (renames) => this.rename(renames),
  })
  /** Reports that are begun. */
  readonly begin = new BeginDesk({
    library: () => this.library,
    host: (more) => this.host(more),
    paths: () => Object.keys(this.files),
    take: (changed) => this.take(changed),
  })

  /** `sets`: the texts of templates/ by their paths in it. */
  constructor(
    sets: Readonly<Record<string, string>>,
    protected readonly version: string,
  ) {
    this.sets = Object.fromEntries(Object.entries(sets).map(([path, text]) => [`${builtIn}/${path}`, text]))
    this.openFiles({})
  }

  /** The reports of a folder, by their paths in it. `place`: its name. */
  openFiles(files: FileBytes, place = ''): FoundReport[] {
    this.place = place
    this.folder = ''
    this.files = { ...files }
    const own = Object.keys(files).some((path) => path.startsWith('templates/')) ? ['templates'] : []
    this.library = openLibrary(this.host().files, [...own, builtIn], builtIn)
    this.prepared = undefined
    return Object.keys(files)
      .flatMap((path) => (path === 'report.yaml' || path.endsWith('/report.yaml') ? [path] : []))
      .map((path) => ({ folder: folderOf(path), title: titleOf(path, files[path]!) }))
  }

  async open(folder: string): Promise<OpenedReport | Refused> {
    this.folder = folder
    this.layout = undefined
    this.prepared = undefined
    try {
      const { set, report } = await this.prepare()
      this.spoken = set ? { vocabulary: set.vocabulary, parts: Object.keys(set.parts) } : plainlySpoken
      const rows = this.rows()
      const own = (name: string): string => {
        const heading = report?.headings[name] ?? set?.parts[name]?.heading
        return heading ? heading.paragraphs.map(plainText).join('') : ''
      }
      const nameOf = (name: string): string => chineseNames(this.spoken.vocabulary.section[name]!)[0]!
      return {
        folder,
        rows,
        setTitle: set?.title ?? '',
        parts: this.spoken.parts.map((name) => ({ name, heading: own(name) || nameOf(name) })),
        year: report?.year ?? 0,
        figures: await figuresSaid(await this.prepare()),
      }
    } catch (caught) {
      return { refused: refusal(caught) }
    }
  }

  /** Makes the files say what rows say; gives those that changed, or says why it cannot. */
  update(rows: readonly Row[]): ChangedFiles | Refused {
    try {
      const texts = this.texts()
      const { values, places } = wantedFiles(rows, texts, this.spoken)
      const changed: Record<string, Uint8Array | null> = {}
      for (const [name, value] of values) {
        const path = this.pathOf(name)
        if (value === undefined) changed[path] = null
        else {
          const before = this.written(name)
          const after = rewriteYaml(before, value)
          if (after.kind === 'refused') return { refused: refusedFile(name) }
          if (after.text !== before || !(path in this.files)) changed[path] = new TextEncoder().encode(after.text)
        }
      }
      this.take(changed)
      this.settle(places)
      return changed
    } catch (caught) {
      return { refused: refusal(caught) }
    }
  }

  /** Files that were changed by somebody else, or elsewhere in the page. */
  take(changed: ChangedFiles): void {
    for (const [path, bytes] of Object.entries(changed)) {
      if (bytes) this.files[path] = bytes
      else delete this.files[path]
    }
    if (Object.keys(changed).length > 0) this.prepared = undefined
  }

  async draw(): Promise<Drawn> {
    const { document, layout } = await this.document()
    const placeOf: PlaceOf = (at) => this.places.rowAt(at)?.id
    // What stands beside the words of a row has labels of its own.
    const textAt: PlaceOf = (at) => {
      const found = this.places.rowAt(at)
      return found?.part === 'kept' ? undefined : found?.id
    }
    const labels = document ? labelsOf(document, textAt) : {}
    const html = document && layout ? htmlPages(document, layout, { placeOf }) : {}
    return {
      ...html,
      labels,
      figures: await figuresSaid(await this.prepare()),
      characters: document ? countCharacters(document) : 0,
    }
  }

  async check(): Promise<Finding[]> {
    const { diagnostics } = await examine(await this.prepare(), await this.past())
    this.fixes = diagnostics
    return diagnostics.map((one, index) => findingOf(one, index, this.places.rowOf(one)))
  }

  /** Makes the edits of findings; gives the files that changed, and the rows as they then are. */
  fix(numbers: readonly number[]): { changed: ChangedFiles; rows: Row[] } {
    return this.makeEdits(numbers.flatMap((index) => this.fixes[index]?.edits ?? []))
  }

  /** Names figures so in the texts; gives the files that changed, or says why it cannot. */
  private async rename(renames: Renames): Promise<ChangedFiles | Refused> {
    const world = { host: this.host(), find: vocabulariesOf(this.library) }
    const made = await renameReferences(this.folder || '.', renames, world)
    if ('refused' in made) return { refused: refusedName(made.refused) }
    return this.makeEdits(made.edits).changed
  }

  /** Whether something was printed and kept. */
  protected isArchived(): boolean {
    return false
  }

  protected makeEdits(edits: readonly SourceEdit[]): { changed: ChangedFiles; rows: Row[] } {
    const changed: Record<string, Uint8Array> = {}
    for (const name of Object.keys(this.texts())) {
      const kept = editsIn({ path: this.pathOf(name) }, edits)
      if (kept.length === 0) continue
      const written = this.written(name)
      const mark = written.startsWith('\ufeff') ? '\ufeff' : ''
      changed[this.pathOf(name)] = new TextEncoder().encode(mark + editedFile(written.slice(mark.length), kept))
    }
    this.take(changed)
    return { changed, rows: this.rows() }
  }

  /** The rows of the opened report as its files now are. */
  rows(): Row[] {
    const texts = this.texts()
    const rows = readRows(texts, () => `r${this.rowCount++}`, this.spoken)
    this.settle(wantedFiles(rows, texts, this.spoken).places)
    return rows
  }

  async export(format: Format, isFinal: boolean): Promise<Exported> {
    const settings = { format, isFinal, past: await this.past() }
    return exported(await this.prepare(), settings, { name: this.reportName(), zongjie: this.version })
  }

  private past = async (): Promise<Past> => pastOf(await this.prepare(), this.files[this.pathOf(logName)])

  /** What the sections are called, by their files. */
  titles(): Record<string, string> {
    return fileTitles(this.texts(), this.spoken)
  }

  /** The report's name as the command has it: its folder below the folder of reports. */
  protected reportName(): string {
    return this.folder.replace(/^data\//, '') || this.place
  }

  private host(more: Texts = {}): Host {
    return { files: memoryFiles({ ...this.sets, ...this.files, ...more }), compression: portableCompression }
  }

  protected prepare(): Promise<PreparedReport> {
    this.prepared ??= this.prepareWith()
    return this.prepared
  }

  protected prepareWith(more: Texts = {}): Promise<PreparedReport> {
    return prepareReport(this.folder || '.', this.library, this.host(more))
  }

  private async document(): Promise<{ document?: Document | undefined; layout?: Layout | undefined }> {
    const { document, layout, draft } = await this.prepare()
    this.layout = layout ?? draft?.layout ?? this.layout
    return { document: document ?? draft?.document, layout: this.layout }
  }

  protected pathOf(name: string): string {
    return this.folder === '' ? name : `${this.folder}/${name}`
  }

  /** The text of a file of the report, as it is written. */
  private written(name: string): string {
    return writtenText(name, this.files[this.pathOf(name)])
  }

  /** The names of the files in the report's folder. */
  private names(): string[] {
    const start = this.folder === '' ? '' : `${this.folder}/`
    return Object.keys(this.files).flatMap((path) => (path.startsWith(start) ? [path.slice(start.length)] : []))
  }

  private texts(): ReportTexts {
    const names = this.names().filter((name) => /^[^/.~][^/]*\.yaml$/.test(name))
    return Object.fromEntries(names.map((name) => [name, this.written(name)]))
  }

  private settle(rows: readonly RowAt[]): void {
    const sources = Object.entries(this.texts()).map(
      ([name, text]) => [name, sourceOf(text, this.pathOf(name))] as const,
    )
    this.places = new Places(new Map(sources), rows, this.spoken.vocabulary)
  }
}
