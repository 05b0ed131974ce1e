import { portableCompression } from '../../engine/archive/portable-compression.ts'
import type { Host } from '../../engine/host/host.ts'
import { memoryFiles, type Texts } from '../../engine/host/memory-files.ts'
import { type Library, openLibrary } from '../../engine/library.ts'
import type { ReportTexts } from '../outline/read-rows.ts'
import type { ChangedFiles, FileBytes } from './protocol.ts'
import { writtenText } from './written-text.ts'

/** Where the sets that come with the page lie among its files. */
const builtIn = '/zongjie/templates'

/** The files of the opened folder as they shall be, those of the opened report by their names. */
export class OpenedFiles {
  all: Record<string, Uint8Array> = {}
  library!: Library
  /** The folder of the opened report; empty: the opened folder itself. */
  folder = ''
  private readonly sets: Texts

  /** `sets`: the texts of templates/ by their paths in it. `changed` is called when any file does. */
  constructor(
    sets: Readonly<Record<string, string>>,
    private readonly changed: () => void,
  ) {
    this.sets = Object.fromEntries(Object.entries(sets).map(([path, text]) => [`${builtIn}/${path}`, text]))
    this.open({})
  }

  open(files: FileBytes): void {
    this.folder = ''
    this.all = { ...files }
    const own = this.paths().some((path) => path.startsWith('templates/')) ? ['templates'] : []
    this.library = openLibrary(this.host().files, [...own, builtIn], builtIn)
    this.changed()
  }

  take(changed: ChangedFiles): void {
    for (const [path, bytes] of Object.entries(changed)) {
      if (bytes) this.all[path] = bytes
      else delete this.all[path]
    }
    if (Object.keys(changed).length > 0) this.changed()
  }

  /** With other files. */
  host(more: Texts = {}): Host {
    return { files: memoryFiles({ ...this.sets, ...this.all, ...more }), compression: portableCompression }
  }

  paths(): string[] {
    return Object.keys(this.all)
  }

  /** The folder of the report, as the engine is told it. */
  place(): string {
    return this.folder || '.'
  }

  pathOf(name: string): string {
    return this.folder === '' ? name : `${this.folder}/${name}`
  }

  bytes(name: string): Uint8Array | undefined {
    return this.all[this.pathOf(name)]
  }

  /** The text of a file of the report, as it is written. */
  written(name: string): string {
    return writtenText(name, this.bytes(name))
  }

  /** The names of the files in the report's folder. */
  names(): string[] {
    const start = this.pathOf('')
    return this.paths().flatMap((path) => (path.startsWith(start) ? [path.slice(start.length)] : []))
  }

  texts(): ReportTexts {
    const names = this.names().filter((name) => /^[^/.~][^/]*\.yaml$/.test(name))
    return Object.fromEntries(names.map((name) => [name, this.written(name)]))
  }
}
