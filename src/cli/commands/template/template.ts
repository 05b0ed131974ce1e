import path from 'node:path'
import type { Library } from '../../../engine/library.ts'
import { fileLines, jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import { changedOverrides, layerPieces, type Override } from '../../../engine/template/overrides.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { type Diagnostic, succeeded } from '../../../engine/text/diagnostic.ts'
import { diskFiles } from '../../../node/files.ts'
import { readSetsLock, type SetsLock } from '../../../node/sets/lock.ts'
import { nextTurn } from '../../console/interruption.ts'
import { countText, print, printJson, sayDiagnostics } from '../../console/streams.ts'
import { type ExitStatus, type Options, orWrongUse, WrongUse } from '../command.ts'
import { openTemplates } from '../find/open-templates.ts'
import { type ExaminedSet, examineSet } from './examine-set.ts'
import { printOverride } from './print-audit.ts'

interface ShownSet {
  name: string
  title?: string
  version?: string
  diagnostics: Diagnostic[]
  /** What it replaces that has changed below it. */
  overrides?: Override[]
}

/** `zongjie template list`: the sets there are, each with its title and version, or with what is wrong with it. */
export async function templateList(options: Options): Promise<ExitStatus> {
  const look = async (name: string, library: Library) => {
    const { value, diagnostics } = await library.set(name)
    return { ...(value && { set: value }), diagnostics }
  }
  return show([], options, look, listed)
}

const listed = (set: ShownSet): string =>
  set.title === undefined ? `${set.name}\t（有错误）` : `${set.name}\t${set.version}\t${set.title}`

/** `zongjie template check`: examines sets without a report. */
export async function templateCheck(names: readonly string[], options: Options): Promise<ExitStatus> {
  return show(names, options, examineSet, (set) => {
    const version = set.version === undefined ? '' : ` ${set.version}`
    return `${set.name}${version}：${countText(set.diagnostics) || '没有发现问题'}`
  })
}

async function show(
  names: readonly string[],
  options: Options,
  look: (name: string, library: Library) => Promise<ExaminedSet>,
  line: (set: ShownSet) => string,
): Promise<ExitStatus> {
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  const known = await library.names()
  const lock = options.project === undefined ? undefined : readSetsLock(path.dirname(options.project))
  // A set is known by its Chinese title as well, as in a report.
  const meant = await Promise.all(
    names.map(async (name) => (known.includes(name) ? name : ((await library.set(name)).value?.name ?? name))),
  )
  const unknown = meant.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    // A folder of that name that is no set says more than a list of others.
    const { diagnostics } = await library.set(unknown)
    const [first] = diagnostics.filter((one) => one.code === 'template/no-manifest')
    if (first) throw new WrongUse(`${first.message}。${first.hint}`)
    throw new WrongUse(`没有名为“${unknown}”的模板；可用的有：${known.join('、')}`)
  }
  const templates: ShownSet[] = []
  for (const name of meant.length > 0 ? meant : known) {
    // A set takes a moment to be looked at: signals are to be heard in between.
    await nextTurn()
    const { set, diagnostics } = await look(name, library)
    const overrides = set && lock && line !== listed ? staleOverrides(set, lock) : []
    const about = set && { title: set.title, version: set.version }
    templates.push({ name, ...about, diagnostics, ...(overrides.length > 0 && { overrides }) })
  }
  if (options.json)
    printJson({ templates: templates.map((set) => ({ ...set, diagnostics: set.diagnostics.map(jsonDiagnostic) })) })
  else {
    const lines = fileLines()
    for (const set of templates) {
      sayDiagnostics(set.diagnostics, lines)
      for (const one of set.overrides ?? []) printOverride(set.name, one)
      print(line(set))
    }
  }
  return templates.every((set) => succeeded(set.diagnostics)) ? 0 : 1
}

/** What a set replaces that has changed below it since somebody last looked. */
function staleOverrides({ name, folder, layers }: TemplateSet, { stale }: SetsLock): Override[] {
  const seen = stale[name]
  if (!seen) return []
  const files = diskFiles()
  const below = layers.slice(1).map((layer) => layerPieces(files, layer.folder))
  const texts = Object.fromEntries(Object.entries(seen).map(([piece, { text }]) => [piece, text]))
  return changedOverrides(layerPieces(files, folder), below, below, texts)
}
