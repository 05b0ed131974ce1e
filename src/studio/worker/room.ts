import { type PreparedReport, prepareReport, vocabulariesOf } from '../../engine/build.ts'
import { logName } from '../../engine/corrections/log-text.ts'
import { type Renames, renameReferences } from '../../engine/corrections/rename-references.ts'
import { countCharacters } from '../../engine/document/count.ts'
import type { Past } from '../../engine/document/earlier-figures.ts'
import type { Format } from '../../engine/document/formats.ts'
import { plainText } from '../../engine/document/plain-text.ts'
import type { Document } from '../../engine/document/types.ts'
import { examine } from '../../engine/examine.ts'
import type { Texts } from '../../engine/host/memory-files.ts'
import { sourceOf } from '../../engine/host/sources.ts'
import type { Layout } from '../../engine/model/layout.ts'
import { editedFile, editsIn } from '../../engine/proofread/edits.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import type { SourceEdit } from '../../engine/text/source.ts'
import type { PlaceOf } from '../../engine/writers/html/context.ts'
import { htmlPages } from '../../engine/writers/html/index.ts'
import { chineseNames } from '../../engine/yaml/key-shape.ts'
import { rewriteYaml } from '../../engine/yaml/rewrite/rewrite.ts'
import { plainlySpoken, readRows } from '../outline/read-rows.ts'
import type { Row } from '../outline/rows.ts'
import { type RowAt, wantedFiles } from '../outline/write-rows.ts'
import { BeginDesk } from './begin-desk.ts'
import { figuresSaid } from './figures-said.ts'
import { findingOf } from './finding-of.ts'
import { labelsOf } from './labels.ts'
import { LedgerDesk } from './ledger-desk.ts'
import { folderOf } from './names.ts'
import { OpenedFiles } from './opened-files.ts'
import { pastOf } from './past.ts'
import { Places } from './places.ts'
import { exported } from './printed-files.ts'
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
import { fileTitles, titleOf } from './titles.ts'

/**
 * The engine with the files of the opened folder: what the page asks of it. It holds the files as they shall be; saving them
 * is the page's.
 */
export class Room {
  protected readonly files: OpenedFiles
  private place = ''
  protected places = new Places(new Map(), [])
  private prepared: Promise<PreparedReport> | undefined
  private layout: Layout | undefined
  private fixes: Diagnostic[] = []
  private rowCount = 0
  private spoken = plainlySpoken
  /** The ledger of the opened report. */
  readonly ledger: LedgerDesk
  /** Reports that are begun. */
  readonly begin: BeginDesk

  /** `sets`: the texts of templates/ by their paths in it. */
  constructor(
    sets: Readonly<Record<string, string>>,
    protected readonly version: string,
  ) {
    this.files = new OpenedFiles(sets, () => {
      this.prepared = undefined
    })
    this.ledger = new LedgerDesk(this.files, {
      isArchived: () => this.isArchived(),
      rename: (renames) => this.rename(renames),
    })
    this.begin = new BeginDesk(this.files)
  }

  /** The reports of a folder, by their paths in it. `place`: its name. */
  openFiles(files: FileBytes, place = ''): FoundReport[] {
    this.place = place
    this.files.open(files)
    return Object.keys(files)
      .flatMap((path) => (path === 'report.yaml' || path.endsWith('/report.yaml') ? [path] : []))
      .map((path) => ({ folder: folderOf(path), title: titleOf(path, files[path]!) }))
  }

  async open(folder: string): Promise<OpenedReport | Refused> {
    this.files.folder = folder
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
      const { files } = this
      const { values, places } = wantedFiles(rows, files.texts(), this.spoken)
      const changed: Record<string, Uint8Array | null> = {}
      for (const [name, value] of values) {
        const path = files.pathOf(name)
        if (value === undefined) changed[path] = null
        else {
          const before = files.written(name)
          const after = rewriteYaml(before, value)
          if (after.kind === 'refused') return { refused: refusedFile(name) }
          if (after.text !== before || !(path in files.all)) changed[path] = new TextEncoder().encode(after.text)
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
    this.files.take(changed)
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
    const { files } = this
    const world = { host: files.host(), find: vocabulariesOf(files.library) }
    const made = await renameReferences(files.place(), renames, world)
    if ('refused' in made) return { refused: refusedName(made.refused) }
    return this.makeEdits(made.edits).changed
  }

  /** Whether something was printed and kept. */
  protected isArchived(): boolean {
    return false
  }

  protected makeEdits(edits: readonly SourceEdit[]): { changed: ChangedFiles; rows: Row[] } {
    const changed: Record<string, Uint8Array> = {}
    for (const [name, written] of Object.entries(this.files.texts())) {
      const path = this.files.pathOf(name)
      const kept = editsIn({ path }, edits)
      if (kept.length === 0) continue
      const mark = written.startsWith('\ufeff') ? '\ufeff' : ''
      changed[path] = new TextEncoder().encode(mark + editedFile(written.slice(mark.length), kept))
    }
    this.take(changed)
    return { changed, rows: this.rows() }
  }

  /** The rows of the opened report as its files now are. */
  rows(): Row[] {
    const texts = this.files.texts()
    const rows = readRows(texts, () => `r${this.rowCount++}`, this.spoken)
    this.settle(wantedFiles(rows, texts, this.spoken).places)
    return rows
  }

  async export(format: Format, isFinal: boolean): Promise<Exported> {
    const settings = { format, isFinal, past: await this.past() }
    return exported(await this.prepare(), settings, { name: this.reportName(), zongjie: this.version })
  }

  private past = async (): Promise<Past> => pastOf(await this.prepare(), this.files.bytes(logName))

  /** What the sections are called, by their files. */
  titles(): Record<string, string> {
    return fileTitles(this.files.texts(), this.spoken)
  }

  /** The report's name as the command has it: its folder below the folder of reports. */
  protected reportName(): string {
    return this.files.folder.replace(/^data\//, '') || this.place
  }

  protected prepare(): Promise<PreparedReport> {
    this.prepared ??= this.prepareWith()
    return this.prepared
  }

  protected prepareWith(more: Texts = {}): Promise<PreparedReport> {
    return prepareReport(this.files.place(), this.files.library, this.files.host(more))
  }

  private async document(): Promise<{ document?: Document | undefined; layout?: Layout | undefined }> {
    const { document, layout, draft } = await this.prepare()
    this.layout = layout ?? draft?.layout ?? this.layout
    return { document: document ?? draft?.document, layout: this.layout }
  }

  private settle(rows: readonly RowAt[]): void {
    const sources = Object.entries(this.files.texts()).map(
      ([name, text]) => [name, sourceOf(text, this.files.pathOf(name))] as const,
    )
    this.places = new Places(new Map(sources), rows, this.spoken.vocabulary)
  }
}
