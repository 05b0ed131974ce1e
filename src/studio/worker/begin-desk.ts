import { portableCompression } from '../../engine/archive/portable-compression.ts'
import { type PreparedReport, prepareReport, vocabulariesOf } from '../../engine/build.ts'
import { type Files, hasFailed, namesIn } from '../../engine/host/files.ts'
import { join, wayTo } from '../../engine/host/paths.ts'
import type { Library } from '../../engine/library.ts'
import type { Answers } from '../../engine/new/answers.ts'
import { fillText } from '../../engine/new/fill-file.ts'
import { nextFolderName } from '../../engine/next-year/folder-name.ts'
import { type NextYearReport, nextYear } from '../../engine/next-year/index.ts'
import { loadReport } from '../../engine/report/load.ts'
import type { TemplateSet } from '../../engine/template/types.ts'
import { decodeUtf8 } from '../../engine/text/utf8.ts'
import { htmlPages } from '../../engine/writers/html/index.ts'
import { childOf } from '../../engine/yaml/nodes.ts'
import { type ImportedFile, importFile } from './import-file.ts'
import { fileName, freeFolder } from './names.ts'
import type { OpenedFiles } from './opened-files.ts'
import type { Begun, ChangedFiles, Coming, Refused, SetCard } from './protocol.ts'

const encoded = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Files in a folder, by their paths. */
const filesIn = (folder: string, files: readonly { name: string; content: string | Uint8Array }[]) =>
  Object.fromEntries(files.map(({ name, content }) => [join(folder, name), encoded(content)]))

/** A page, and how it looks. */
interface Picture {
  page: string
  style: string
}

/** What the first screen asks for: the sets, a new report, a document of last year and what is made of it. */
export class BeginDesk {
  private coming: ImportedFile | undefined
  private readonly pictures = new WeakMap<Library, Map<string, Promise<Picture | undefined>>>()

  constructor(private readonly files: OpenedFiles) {}

  /** Reads a document; no file is made yet. */
  async read(name: string, bytes: Uint8Array, today: number): Promise<Coming | Refused> {
    const world = { library: this.files.library, compression: portableCompression, today: new Date(today) }
    const made = await importFile(name, bytes, world)
    if ('refused' in made) return made
    this.coming = made
    const { folder, files } = this.lastYear(made)
    const { value: report } = await loadReport(folder, this.files.host(files), vocabulariesOf(this.files.library))
    const { title, told, notes } = made
    return { title, told, notes, ...(report && { year: report.year }) }
  }

  /** The document as the report that it was. */
  open(): Begun {
    const { folder, files, told } = this.lastYear(this.coming!)
    this.files.take(files)
    return { folder, changed: files, told }
  }

  /** The report of a later year that goes on from it; the old one stays beside it. */
  async goOn(year: number): Promise<Begun | Refused> {
    const last = this.lastYear(this.coming!)
    const folder = freeFolder(nextFolderName(last.folder, year), [...this.files.paths(), `${last.folder}/`])
    const made = await nextYear(last.folder, this.files.host(last.files), {
      year,
      keep: 'text',
      wayTo: (other) => wayTo(folder, other),
      vocabulary: vocabulariesOf(this.files.library),
    })
    if ('problem' in made) return { refused: made.problem }
    if ('diagnostics' in made) {
      const [first] = made.diagnostics.filter(({ severity }) => severity === 'error')
      return { refused: `还不能接着写：${first?.message ?? '去年的总结里有错误'}。可以先只打开去年的，改好再来` }
    }
    const changed = { ...last.files, ...filesIn(folder, made.files) }
    this.files.take(changed)
    return { folder, changed, told: toldOf(made) }
  }

  /** The sets that a report can be made with. */
  cards(): Promise<SetCard[]> {
    return setCards(this.files.library)
  }

  /** The first page of what a set makes of its skeleton: made once for a library, and shown whenever somebody comes back. */
  picture(set: string, year: number): Promise<Picture | undefined> {
    const { library } = this.files
    const made = this.pictures.get(library) ?? new Map<string, Promise<Picture | undefined>>()
    this.pictures.set(library, made)
    const key = `${set} ${year}`
    const picture = made.get(key) ?? this.draw(set, year)
    made.set(key, picture)
    return picture
  }

  private async draw(set: string, year: number): Promise<Picture | undefined> {
    const files = await this.skeleton(set, '', year)
    const held = files && filesIn('picture', files)
    return held && firstPage(await prepareReport('picture', this.files.library, this.files.host(held)))
  }

  /** The files of a new report, made with a set, in a folder of their own. */
  async create(set: string, unit: string, year: number): Promise<{ folder: string; changed: ChangedFiles }> {
    const folder = freeFolder(`${fileName(unit) || '工作总结'}-${year}`, this.files.paths())
    const changed = filesIn(folder, (await this.skeleton(set, unit, year)) ?? [])
    this.files.take(changed)
    return { folder, changed }
  }

  private async skeleton(name: string, unit: string, year: number) {
    const { value: set } = await this.files.library.set(name)
    const answers = { template: name, year, language: 'zh' as const, ...(unit !== '' && { unit }) }
    const made = set && skeletonFiles(set, this.files.host().files, answers)
    return made && Object.entries(made).map(([file, content]) => ({ name: file, content }))
  }

  private lastYear({ title, texts, told }: ImportedFile) {
    const folder = freeFolder(fileName(title) || '工作总结', this.files.paths())
    const files = Object.entries(texts).map(([name, content]) => ({ name, content }))
    return { folder, files: filesIn(folder, files), told }
  }
}

/** What was carried over, and what there is to fill in. */
function toldOf({ carried, year, previousReport }: NextYearReport): string {
  const { open, goals, plans, problems } = carried
  const some = (count: number, words: string): string[] => (count > 0 ? [words] : [])
  const told = [
    ...some(open, `${open}个指标等今年的数`),
    ...some(goals, `${goals}个目标等今年的`),
    ...some(plans, `去年的${plans}条计划等着写完成情况`),
    ...some(problems, `去年的${problems}个问题等着写整改情况`),
  ]
  const last = previousReport === undefined ? [] : ['上年的数取自去年的总结']
  return `已接着写${year}年的：${[...told, ...last].join('，')}`
}

/** The sets that most reports are made with. */
const first = ['standard', 'by-section', 'outline', 'plain']

/** The sets of a library, those first that most reports are made with. */
async function setCards(library: Library): Promise<SetCard[]> {
  const cards: SetCard[] = []
  for (const name of await library.names()) {
    const { value: set } = await library.set(name)
    if (!set) continue
    const description = childOf(set.manifest, 'description')
    cards.push({ name, title: set.title, description: description?.kind === 'text' ? description.value : '' })
  }
  const rank = ({ name }: SetCard): number => (first.includes(name) ? first.indexOf(name) : first.length)
  return cards.sort((a, b) => rank(a) - rank(b))
}

/** The first page of a report. */
function firstPage({ document, layout, draft }: PreparedReport): Picture | undefined {
  const [made, set] = [document ?? draft?.document, layout ?? draft?.layout]
  if (!made || !set) return undefined
  const { pages, style } = htmlPages(made, set)
  return pages[0] === undefined ? undefined : { page: pages[0], style }
}

/** The line by which editors find a file's schema, which the page does not write. */
const schemaLine = /^# *yaml-language-server:[^\n]*\n+/m

/** The files of a new report by their names: the skeleton of a set, filled in. */
function skeletonFiles(set: TemplateSet, files: Files, answers: Answers): Record<string, string> {
  const made: Record<string, string> = {}
  for (const { folder } of set.layers) {
    const home = join(folder, 'skeleton')
    for (const name of namesIn(files, home).filter((one) => one.endsWith('.yaml'))) {
      const bytes = files.read(join(home, name))
      const read = hasFailed(bytes) ? undefined : decodeUtf8(bytes)
      if (read && 'text' in read && !Object.hasOwn(made, name)) {
        made[name] = fillText(name, forThePage(read.text), answers, set.vocabulary)
      }
    }
  }
  return made
}

/** Who writes in the page knows no files: figures stand under 指标. */
const forThePage = (text: string): string =>
  text.replace(schemaLine, '').replace(/^(?! *#)(.*?) ?figures\.yaml ?/gm, '$1“指标”')
