import { readFileSync } from 'node:fs'
import path from 'node:path'
import { portableCompression } from '../../../engine/archive/portable-compression.ts'
import { zipArchive, zipFile } from '../../../engine/archive/zip.ts'
import { inside } from '../../../engine/host/paths.ts'
import type { Library } from '../../../engine/library.ts'
import { fileLines, jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import { calledTemplates } from '../../../engine/template/called.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { type Diagnostic, info, sortDiagnostics, succeeded } from '../../../engine/text/diagnostic.ts'
import { startOf } from '../../../engine/text/source.ts'
import { childOf } from '../../../engine/yaml/nodes.ts'
import { shownPath } from '../../../node/files.ts'
import { builtIn } from '../../../node/library.ts'
import { replaceFile } from '../../../node/output/replace-file.ts'
import { readGivenSet } from '../../../node/sets/read-set.ts'
import { print, printJson, say, sayDiagnostics } from '../../console/streams.ts'
import { type ExitStatus, type Options, orWrongUse } from '../command.ts'
import { openTemplates } from '../find/open-templates.ts'
import { examineSet } from './examine-set.ts'

/** `zongjie template pack`: checks a set and writes it as one .zip, whose bytes are the same whenever the set is. */
export async function templatePack(name: string, options: Options & { out?: string }): Promise<ExitStatus> {
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  const examined = await examineSet(name, library)
  const { set } = examined
  const given = set && readGivenSet(set.folder)
  const shared = set ? await sharedWith(set, library) : new Map<string, Uint8Array>()
  const own = set ? unsigned(set) : []
  const diagnostics = sortDiagnostics([...examined.diagnostics, ...own, ...(given?.diagnostics ?? [])])
  if (!options.json) sayDiagnostics(diagnostics, fileLines())
  if (!set || !given?.value || !succeeded(diagnostics)) {
    if (options.json)
      printJson({ error: `模板“${name}”有错误，没有打包`, diagnostics: diagnostics.map(jsonDiagnostic) })
    else say(`模板“${name}”有错误，没有打包`)
    return 1
  }
  const { version, leftOut } = given.value
  const files = new Map([...given.value.files, ...shared].sort(([one], [other]) => (one < other ? -1 : 1)))
  const file = options.out ?? `${set.name}-${version}.zip`
  const entries = [...files].map(([way, bytes]) => zipFile(`${set.name}/${way}`, bytes, portableCompression))
  const bytes = zipArchive(entries)
  await replaceFile(file, bytes)
  if (options.json) {
    printJson({
      file: shownPath(file),
      bytes: bytes.length,
      files: [...files.keys()],
      diagnostics: diagnostics.map(jsonDiagnostic),
    })
    return 0
  }
  if (leftOut.length > 0) say(`模板用不到，没有打包：${leftOut.join('、')}`)
  if (shared.size > 0) say(`几套模板公用的，一起放进了包里：${[...shared.keys()].join('、')}`)
  print(`${set.name} ${version}：${shownPath(file)}，${files.size}个文件`)
  return 0
}

/** What of a set lies outside of its folder, by the way that it gets in the package: given alone it would be missing. */
async function sharedWith(set: TemplateSet, library: Library): Promise<Map<string, Uint8Array>> {
  const home = path.dirname(set.folder)
  const found = new Map<string, Uint8Array>()
  // What comes with zongjie is there wherever zongjie is.
  if (home === builtIn) return found
  const take = (folder: string, file: string | undefined, to: string): void => {
    const way = file === undefined ? undefined : inside(shownPath(path.join(home, folder)), file)
    if (way !== undefined) found.set(`${to}${way}`, readFileSync(path.join(home, folder, way)))
  }
  for (const name of calledTemplates(set.templates, set.entry)) {
    take('shared', set.templates.get(name)?.source.path, '')
  }
  const profile = set.layout.profile && (await library.profile(set.layout.profile, undefined, set)).value
  for (const { place } of profile ? profile.layers : []) take('layouts', place([]).source.path, 'layouts/')
  return found
}

/** What a set does not say of itself, and others may ask. */
const unsigned = ({ manifest, source }: TemplateSet): Diagnostic[] =>
  Object.entries({ publisher: '发布单位', licence: '许可' }).flatMap(([key, zh]) => {
    if (childOf(manifest, key)) return []
    const message = `没有写“${zh}”，别的单位不知道它从哪里来、能怎样用`
    return [
      info('set/unsigned', message, {
        at: startOf({ path: source.path, text: '' }),
        hint: `请在 template.yaml 里写上“${zh}: ……”`,
      }),
    ]
  })
