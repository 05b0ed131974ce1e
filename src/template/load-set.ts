import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Diagnostic, error, type Result, succeeded } from '../diagnostic.ts'
import { readSource } from '../files.ts'
import { parseMarkup } from '../markup/parse.ts'
import { checkTemplates } from './check.ts'
import { dryRun } from './dry-run.ts'
import { readManifest } from './manifest.ts'
import { parseTemplate, type TemplateFile } from './syntax.ts'
import type { TemplateSet } from './types.ts'

/**
 * Reads the template set of a folder, with the shared templates that its own do not replace, and checks all of it: the
 * manifest, every path, helper and partial, and the markup. With an error there is no set.
 */
export async function loadSet(
  folder: string,
  name: string,
  shared: readonly string[],
): Promise<Result<TemplateSet | undefined>> {
  const file = await readSource(join(folder, 'template.yaml'))
  if (!file.value) return { value: undefined, diagnostics: file.diagnostics }
  const manifest = readManifest(file.value, name)
  const templates = new Map<string, TemplateFile>()
  const diagnostics: Diagnostic[] = [...file.diagnostics, ...manifest.diagnostics]
  for (const source of [folder, ...shared]) {
    const read = await readTemplates(source)
    diagnostics.push(...read.diagnostics)
    for (const template of read.value) if (!templates.has(template.name)) templates.set(template.name, template)
  }
  if (!manifest.value || !succeeded(diagnostics)) return { value: undefined, diagnostics }
  const { entry, source } = manifest.value
  if (!templates.has(entry)) {
    const at = { source, start: 0, end: 0 }
    diagnostics.push(
      error('template/no-entry', `找不到入口模板“${entry}.hbs”`, { at, hint: '请检查“template”一项，或加上这个文件' }),
    )
    return { value: undefined, diagnostics }
  }
  const own = new Set((await templateNames(folder)).map((one) => one.replace(/\.hbs$/, '')))
  diagnostics.push(...examine(templates, entry, (template) => own.has(template.name)))
  return { value: succeeded(diagnostics) ? { ...manifest.value, templates, folder } : undefined, diagnostics }
}

/** The static check, and when it finds nothing a dry run for the markup. */
function examine(
  templates: ReadonlyMap<string, TemplateFile>,
  entry: string,
  isOwn: (file: TemplateFile) => boolean,
): Diagnostic[] {
  const found = checkTemplates(templates, entry, isOwn)
  if (!succeeded(found)) return found
  const dry = dryRun(templates, entry)
  return [...found, ...dry.diagnostics, ...parseMarkup(dry.pieces).diagnostics]
}

async function readTemplates(folder: string): Promise<Result<TemplateFile[]>> {
  const value: TemplateFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of await templateNames(folder)) {
    const source = await readSource(join(folder, name))
    diagnostics.push(...source.diagnostics)
    if (!source.value) continue
    const parsed = parseTemplate(name.replace(/\.hbs$/, ''), source.value)
    diagnostics.push(...parsed.diagnostics)
    if (parsed.value) value.push(parsed.value)
  }
  return { value, diagnostics }
}

/** The templates of a folder in an order that no locale changes; a folder that is not there has none. */
async function templateNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.hbs')).sort()
  } catch {
    return []
  }
}
