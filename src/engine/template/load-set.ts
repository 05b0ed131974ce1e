import { type Files, hasFailed } from '../host/files.ts'
import { folderOf, join } from '../host/paths.ts'
import { readInside, unreadableFolder } from '../host/sources.ts'
import { type Diagnostic, error, type Result, succeeded, warning } from '../text/diagnostic.ts'
import { type SourceFile, startOf } from '../text/source.ts'
import { replaceForbidden } from '../yaml/characters.ts'
import { calledTemplates } from './called.ts'
import { examineTemplates } from './examine.ts'
import { type FindSet, readLayers } from './layers.ts'
import { toManifest } from './manifest.ts'
import { modelOf } from './model.ts'
import { parseTemplate, type TemplateFile } from './syntax.ts'
import type { TemplateSet } from './types.ts'

/**
 * Reads the template set of a folder, with the sets that it extends (`find`) and the shared templates that neither
 * replaces, and checks all of it: the manifest, every path, helper and partial, and the markup. With an error there is no
 * set.
 */
export function loadSet(
  files: Files,
  folder: string,
  name: string,
  shared: readonly string[],
  find: FindSet,
): Result<TemplateSet | undefined> {
  const { value: layered, diagnostics } = readLayers(files, folder, name, find)
  const { layers, file, bottom } = layered
  if (!file) {
    const found = readTemplates(files, folder).flatMap((one) => one.diagnostics)
    return { value: undefined, diagnostics: [...diagnostics, ...found] }
  }
  const manifest = toManifest(file, bottom)
  diagnostics.push(...manifest.diagnostics)
  const [own = [], ...bases] = layers.map((one) => readTemplates(files, one.folder))
  const others = [...bases, ...shared.map((one) => readTemplates(files, one))].toReversed().flat()
  const refused = [...own, ...others].find((one) => one.isRefusal)
  if (refused) return { value: undefined, diagnostics: [...diagnostics, ...refused.diagnostics] }
  // A template of the set comes after its namesake of a base, that one after one of the shared, one of the agency's after a
  // built-in one: it wins.
  const read = new Map([...others, ...own].map((one) => [one.name, one]))
  const templates = new Map([...read].flatMap(([one, { file }]) => (file ? [[one, file] as const] : [])))
  const entry = manifest.value?.entry
  // A shared template that this set does not call is no concern of it, broken or not.
  const called = entry === undefined ? new Set<string>() : calledTemplates(templates, entry)
  for (const one of read.values()) if (own.includes(one) || called.has(one.name)) diagnostics.push(...one.diagnostics)
  if (!manifest.value || entry === undefined) return { value: undefined, diagnostics }
  if (!read.has(entry)) {
    const hint = '请检查“template”一项，或加上这个文件'
    diagnostics.push(
      error('template/no-entry', `找不到入口模板“${entry}.hbs”`, { at: manifest.value.entryOrigin, hint }),
    )
    return { value: undefined, diagnostics }
  }
  const all = [...others, ...own].flatMap((one) => one.file ?? [])
  const broken = new Set([...read.values()].filter((one) => !one.file).map((one) => one.name))
  const { figures } = manifest.value.requires
  const names = new Set(own.map((one) => one.name))
  diagnostics.push(...misnamedTemplates(files, folder))
  const model = modelOf(manifest.value.vocabulary)
  diagnostics.push(...examineTemplates({ templates, entry, own: names, broken, all, figures, model }))
  return { value: succeeded(diagnostics) ? { ...manifest.value, templates, folder, layers } : undefined, diagnostics }
}

/** A template as it was read; without a file it could not be. */
interface ReadTemplate {
  name: string
  file?: TemplateFile
  /** True where there are more than a set may have, or nobody knows which: others would be taken for them. */
  isRefusal?: true
  diagnostics: Diagnostic[]
}

/** What the templates of a folder may come to in all: what is parsed takes a hundred times the room of its text. */
const mostFiles = 300
const mostText = 1024 * 1024
const mostTags = 50_000

/** The templates of a folder; one refusal alone when they are more than a set may have, before any is parsed. */
function readTemplates(files: Files, folder: string): ReadTemplate[] {
  const names = templateNames(files, folder)
  if (!Array.isArray(names)) return [{ name: '', isRefusal: true, diagnostics: [names] }]
  const left = { files: mostFiles, text: mostText, tags: mostTags }
  const sources: { name: string; source: Result<SourceFile | undefined> }[] = []
  for (const file of names) {
    const name = file.replace(/\.hbs$/, '')
    const source = readInside(files, folderOf(folder), join(folder, file))
    const text = source.value?.text ?? ''
    left.files -= 1
    left.text -= text.length
    left.tags -= text.split('{{').length - 1
    if (source.value && Math.min(left.files, left.text, left.tags) < 0) {
      return [{ name, isRefusal: true, diagnostics: [tooLarge(source.value)] }]
    }
    sources.push({ name, source })
  }
  return sources.map(({ name, source }) => parseSource(name, source))
}

function parseSource(name: string, source: Result<SourceFile | undefined>): ReadTemplate {
  if (!source.value) return { name, diagnostics: source.diagnostics }
  const { text, diagnostics } = replaceForbidden(source.value)
  const parsed = parseTemplate(name, { ...source.value, text })
  return { name, ...(parsed.value && { file: parsed.value }), diagnostics: [...diagnostics, ...parsed.diagnostics] }
}

function tooLarge(source: SourceFile): Diagnostic {
  const most = `${mostFiles}个文件、${mostText / 1024 / 1024}MB、${mostTags}处花括号`
  return error('template/set-too-large', `一个文件夹里的模板太多、太长，到这里已超过${most}，都没有用`, {
    at: startOf(source),
    hint: '请删去用不到的模板',
  })
}

/** Files that were to be templates and have another ending, which Windows does not show: part.hbs.txt. */
function misnamedTemplates(files: Files, folder: string): Diagnostic[] {
  const found = files.list(folder)
  if (hasFailed(found)) return []
  return found.flatMap(({ name }) => {
    const right = /^(.+)\.(?:hbs\.(?:txt|html?|docx?|md)|handlebars|hbs?|HBS|Hbs|hbs\.hbs)$/.exec(name)?.[1]
    if (right === undefined || (name.endsWith('.hbs') && !name.endsWith('.hbs.hbs'))) return []
    const message = `“${name}”没有读：模板文件以 .hbs 结尾`
    const hint = `要用它，请改名为 ${right}.hbs（先在资源管理器的“查看”里勾选“文件扩展名”）；不用的请移走`
    return [
      { ...warning('template/not-read', message, { hint }), position: fileStart(files.shown(join(folder, name))) },
    ]
  })
}

const fileStart = (file: string) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 })

/** The templates of a folder in an order that no locale changes; a folder that is not there has none. */
function templateNames(files: Files, folder: string): string[] | Diagnostic {
  const found = files.list(folder)
  if (hasFailed(found)) return unreadableFolder(found.failed, files.shown(folder)) ?? []
  return found
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
}
