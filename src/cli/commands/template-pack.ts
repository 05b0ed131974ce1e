import path from 'node:path'
import { portableCompression } from '../../engine/archive/portable-compression.ts'
import { zipArchive, zipFile } from '../../engine/archive/zip.ts'
import { inside, join } from '../../engine/host/paths.ts'
import type { Library } from '../../engine/library.ts'
import { fileLines } from '../../engine/messages/format-diagnostic.ts'
import { jsonDiagnostic } from '../../engine/messages/json-diagnostic.ts'
import { calledTemplates } from '../../engine/template/called.ts'
import type { TemplateSet } from '../../engine/template/types.ts'
import { type Diagnostic, error, info, sortDiagnostics, succeeded } from '../../engine/text/diagnostic.ts'
import { childOf } from '../../engine/yaml/nodes.ts'
import { shownPath } from '../../node/files.ts'
import { replaceFile } from '../../node/output/replace-file.ts'
import { readGivenSet } from '../../node/sets/read-set.ts'
import { sayDiagnostics } from '../console/diagnostics.ts'
import { print, printJson, say } from '../console/streams.ts'
import { examineSet } from './examine-set.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'
import { openTemplates } from './open-templates.ts'
import type { TemplateOptions } from './template.ts'

/** `zongjie template pack`: checks a set and writes it as one .zip, whose bytes are the same whenever the set is. */
export async function templatePack(name: string, options: TemplateOptions & { out?: string }): Promise<ExitStatus> {
  const library = await openTemplates(options.templates, options.project)
  if ('problem' in library) return wrongUse(library.problem, options.json)
  const examined = await examineSet(name, library)
  const { set } = examined
  const given = set && readGivenSet(set.folder)
  const own = set ? await notItsOwn(set, library) : []
  const diagnostics = sortDiagnostics([...examined.diagnostics, ...own, ...(given?.diagnostics ?? [])])
  if (!options.json) sayDiagnostics(diagnostics, fileLines())
  if (!set || !given?.value || !succeeded(diagnostics)) {
    if (options.json)
      printJson({ error: `模板“${name}”有错误，没有打包`, diagnostics: diagnostics.map(jsonDiagnostic) })
    else say(`模板“${name}”有错误，没有打包`)
    return 1
  }
  const { version, files, leftOut } = given.value
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
  print(`${set.name} ${version}：${shownPath(file)}，${files.size}个文件`)
  return 0
}

/** What lies outside of a set's folder, and would be missing where it is given alone. */
async function notItsOwn(set: TemplateSet, library: Library): Promise<Diagnostic[]> {
  const home = path.dirname(set.folder)
  const at = (file: string) => ({ source: { path: file, text: '' }, start: 0, end: 0 })
  const shared = shownPath(path.join(home, 'shared'))
  const found: Diagnostic[] = []
  for (const name of calledTemplates(set.templates, set.entry)) {
    const file = set.templates.get(name)?.source.path
    if (file === undefined || inside(shared, file) === undefined) continue
    const hint = `请把它复制到 ${shownPath(set.folder)} 里`
    found.push(
      error('set/not-own', `模板用到的 ${name}.hbs 不在它自己的文件夹里，单独给出去会缺`, { at: at(file), hint }),
    )
  }
  const layouts = shownPath(path.join(home, 'layouts'))
  const profile = set.layout.profile && (await library.profile(set.layout.profile, undefined, set)).value
  if (profile && inside(layouts, profile.source.path) !== undefined) {
    const hint = `请把它移到 ${join(shownPath(set.folder), 'layouts')} 里`
    found.push(
      error('set/not-own', '版式不在模板自己的文件夹里，单独给出去会缺', { at: at(profile.source.path), hint }),
    )
  }
  for (const [key, zh] of [
    ['publisher', '发布单位'],
    ['licence', '许可'],
  ] as const) {
    if (childOf(set.manifest, key)) continue
    const hint = `请在 template.yaml 里写上“${zh}: ……”`
    found.push(
      info('set/unsigned', `没有写“${zh}”，别的单位不知道它从哪里来、能怎样用`, { at: at(set.source.path), hint }),
    )
  }
  return found
}
