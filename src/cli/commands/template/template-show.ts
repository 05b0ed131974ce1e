import { manifestFields } from '../../../engine/fields/manifest.ts'
import { inside } from '../../../engine/host/paths.ts'
import { fileLines, jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import { type Piece, piecesOf } from '../../../engine/template/pieces.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { shownPathOf } from '../../../engine/yaml/key-shape.ts'
import { childOf } from '../../../engine/yaml/nodes.ts'
import { diskFiles, shownPath } from '../../../node/files.ts'
import { builtIn } from '../../../node/library.ts'
import { print, printJson, sayDiagnostics, textTable } from '../../console/streams.ts'
import { type ExitStatus, type Options, orWrongUse } from '../command.ts'
import { openTemplates } from '../find/open-templates.ts'

/** `zongjie template show`: who a set is; with `--resolved` each of its pieces, and which set it comes from. */
export async function templateShow(name: string, options: Options & { resolved?: boolean }): Promise<ExitStatus> {
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  const { value: set, diagnostics } = await library.set(name)
  if (!options.json) sayDiagnostics(diagnostics, fileLines())
  if (!set) {
    if (options.json) printJson({ error: `模板“${name}”不能用`, diagnostics: diagnostics.map(jsonDiagnostic) })
    return 2
  }
  const pieces = options.resolved ? piecesOf(set, diskFiles(), keyName) : undefined
  const about = aboutOf(set)
  if (options.json) {
    printJson({ ...about, ...(pieces && { pieces }), diagnostics: diagnostics.map(jsonDiagnostic) })
    return 0
  }
  print(`${set.name} ${set.version} ${set.title}`)
  const { publisher, licence, description } = about
  if (description !== undefined) print(description)
  if (publisher !== undefined) print(`发布单位：${publisher}`)
  if (licence !== undefined) print(`许可：${licence}`)
  if (about.layers.length > 1) {
    print(`继承：${about.layers.map((layer) => `${layer.name} ${layer.version}`).join(' → ')}`)
  }
  if (pieces) printPieces(pieces)
  return 0
}

function aboutOf(set: TemplateSet) {
  const { name, version, title, layers, manifest } = set
  const said = (key: string) => {
    const node = childOf(manifest, key)
    return node?.kind === 'text' ? { [key]: node.value } : {}
  }
  const known: { publisher?: string; licence?: string; description?: string } = {
    ...said('publisher'),
    ...said('licence'),
    ...said('description'),
  }
  return {
    name,
    version,
    title,
    ...known,
    layers: layers.map((layer) => ({ name: layer.name, version: layer.version })),
  }
}

const kinds: Record<Piece['kind'], string> = {
  key: '设置',
  template: '模板',
  layout: '版式',
  skeleton: '样本',
  example: '范例',
}

function printPieces(pieces: readonly Piece[]): void {
  const ours = shownPath(builtIn)
  const rows = pieces.map(({ kind, name, value, set, file, line }) => {
    const isOurs = inside(ours, file) !== undefined
    const place = isOurs ? `自带的 ${inside(ours, file)}` : file
    return [
      kinds[kind],
      value === undefined ? name : `${name}：${value}`,
      set ?? '公用',
      line === undefined ? place : `${place}:${line}`,
    ]
  })
  for (const line of textTable([['种类', '内容', '来自', '位置'], ...rows], [false, false, false, false]))
    print(line.trimEnd())
}

/** 部分·问题·标题: a key of a manifest by its way. */
export const keyName = (path: readonly string[]): string => shownPathOf(manifestFields, path)
