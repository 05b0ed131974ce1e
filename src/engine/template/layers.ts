import { readBase } from '../fields/extends.ts'
import { layerSchema, type ManifestData, manifestFields, manifestSchema } from '../fields/manifest.ts'
import type { Files } from '../host/files.ts'
import { folderOf, join } from '../host/paths.ts'
import { readInside } from '../host/sources.ts'
import { type Diagnostic, error, type Result, sortDiagnostics, succeeded } from '../text/diagnostic.ts'
import type { SourceFile, Span } from '../text/source.ts'
import { isWithin } from '../text/versions.ts'
import type { YamlMap, YamlNode } from '../yaml/nodes.ts'
import { readTree } from '../yaml/read-tree.ts'
import { checkTree, type YamlFile } from '../yaml/read-yaml.ts'
import { nameMismatch } from './manifest.ts'
import { manifestMap, manifestText, mergeManifests } from './merge-manifests.ts'
import type { SetLayer } from './types.ts'

/** Finds the folder of a set; the diagnostics say why there is none, or which of two it is. */
export type FindSet = (name: string) => { folder?: string; diagnostics: Diagnostic[]; places: string }

/** More layers than offices have levels are a mistake. */
const mostLayers = 8

/** A set's own manifest and those that it extends, the set's own first, and all of them as one. */
export interface Layered {
  layers: SetLayer[]
  /** The manifests merged; absent when one of them has an error. */
  file?: YamlFile<ManifestData>
  /** The manifest that all others lie on. */
  bottom?: YamlMap
}

/**
 * Reads the manifest of a set and of every set that it extends, one on the other. What is wrong with a base is an error
 * where it is named.
 */
export function readLayers(files: Files, folder: string, name: string, find: FindSet): Result<Layered> {
  const layers: SetLayer[] = []
  const roots: YamlMap[] = []
  const diagnostics: Diagnostic[] = []
  const fail = (...found: Diagnostic[]): Result<Layered> => ({
    value: { layers },
    diagnostics: [...diagnostics, ...found],
  })
  // The manifest of a set that extends none has been checked as a whole.
  let alone: YamlFile<ManifestData> | undefined
  let next: { name: string; folder: string; at?: Span; range?: string } | undefined = { name, folder }
  while (next) {
    const read = readLayer(files, next.folder, next.name)
    diagnostics.push(...read.diagnostics)
    if (!read.value) return fail()
    const { layer, root, whole } = read.value
    alone = layers.length === 0 ? whole : undefined
    if (next.at && next.range !== undefined && !isWithin(layer.version, next.range)) {
      return fail(otherVersion(next.at, next.range, layer, files.shown(next.folder)))
    }
    layers.push(layer)
    roots.push(root)
    const written = manifestText(root, 'extends')
    const base = written && readBase(written.value)
    if (!written || !base) break
    const at = written.span
    const chain = layers.map((one) => one.name)
    if (chain.includes(base.name)) return fail(circular([...chain, base.name], at))
    if (layers.length >= mostLayers) return fail(tooMany(at))
    const found = find(base.name)
    if (!found.folder)
      return fail(...(found.diagnostics.length > 0 ? found.diagnostics : [noBase(base.name, found, at)]))
    diagnostics.push(...found.diagnostics)
    next = { ...base, folder: join(found.folder, base.name), at }
  }
  const [top] = layers
  const root = roots.reduceRight((below, above) => mergeManifests(below, above))
  const merged = alone
    ? { value: alone, diagnostics: [] }
    : checkTree({ source: top!.source, root }, manifestSchema, manifestFields)
  return {
    value: { layers, bottom: roots.at(-1)!, ...(merged.value && { file: merged.value }) },
    diagnostics: [...diagnostics, ...merged.diagnostics],
  }
}

/** A manifest of its own; `whole` where it is one without any other below it. */
interface ReadLayer {
  layer: SetLayer
  root: YamlMap
  whole?: YamlFile<ManifestData>
}

function readLayer(files: Files, folder: string, name: string): Result<ReadLayer | undefined> {
  const read = readInside(files, folderOf(folder), join(folder, 'template.yaml'))
  if (!read.value) return { value: undefined, diagnostics: read.diagnostics }
  const source: SourceFile = read.value
  const tree = readTree(source, manifestFields)
  const map = manifestMap(tree.value.root)
  const whole = map?.entries.has('extends') ? undefined : checkTree(tree.value, manifestSchema, manifestFields)
  const checked = whole ?? checkTree(tree.value, layerSchema, manifestFields)
  const diagnostics = sortDiagnostics([...read.diagnostics, ...tree.diagnostics, ...checked.diagnostics])
  if (!map || !checked.value || !succeeded(diagnostics)) return { value: undefined, diagnostics }
  const { data } = checked.value
  if (data.name !== name) diagnostics.push(nameMismatch(data.name, name, checked.value.place(['name'])))
  return {
    value: {
      layer: {
        name,
        version: data.version,
        folder,
        source,
        changes: changesIn(map),
        ...(data.publisher && { publisher: data.publisher }),
      },
      root: map,
      ...(whole?.value && { whole: whole.value }),
    },
    diagnostics,
  }
}

/** What a manifest says of its versions. */
function changesIn({ entries }: YamlMap): SetLayer['changes'] {
  const said = entries.get('changes')?.value
  if (said?.kind !== 'map') return sentencesIn(said).map((text) => ({ version: '', text }))
  return [...said.entries].flatMap(([version, { value }]) => sentencesIn(value).map((text) => ({ version, text })))
}

const sentencesIn = (node: YamlNode | undefined): string[] => {
  if (node?.kind === 'text') return [node.value]
  return node?.kind === 'list' ? node.items.flatMap(sentencesIn) : []
}

const circular = (chain: readonly string[], at: Span): Diagnostic =>
  error('template/circular-base', `模板互相继承：${chain.join(' → ')}`, { at, hint: '请删去其中一处“继承”' })

const tooMany = (at: Span): Diagnostic =>
  error('template/too-many-layers', `继承超过${mostLayers}层`, { at, hint: '请把中间的几套合成一套' })

const noBase = (name: string, { places }: { places: string }, at: Span): Diagnostic =>
  error('template/no-base', `没有它继承的模板“${name}”（找过${places}）`, {
    at,
    hint: `请向发布“${name}”的单位取得它的文件夹、.zip 或 .tgz，用 template add 加进来`,
  })

const otherVersion = (at: Span, range: string, { name, version }: SetLayer, shown: string): Diagnostic =>
  error('template/base-version', `这里要继承 ${name}@${range}，${shown} 里的是 ${version}`, {
    at,
    hint: `新版合用的，把这里改成 ${name}@${version.split('.')[0]}，再用 template check 看；不合用的，请把“${name}”换回 ${range} 的一版`,
  })
