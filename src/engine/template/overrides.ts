import { manifestFields } from '../fields/manifest.ts'
import { type Files, hasFailed } from '../host/files.ts'
import { join } from '../host/paths.ts'
import { readSource } from '../host/sources.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { readTree } from '../yaml/read-tree.ts'
import { addsUp, isOwnKey } from './merge-manifests.ts'
import { leavesOf, saidIn } from './pieces.ts'

/** What a layer says by itself: its templates, layouts and files of the skeleton, and each value of its manifest, as texts. */
export type LayerPieces = ReadonlyMap<string, string>

/** A value of a manifest as a piece: template.yaml#parts/problems/heading. */
export const keyPiece = (path: readonly string[]): string => `template.yaml#${path.join('/')}`

/** The path of keys of such a piece; `undefined` for a file. */
export const pathOfPiece = (piece: string): string[] | undefined =>
  piece.startsWith('template.yaml#') ? piece.slice('template.yaml#'.length).split('/') : undefined

/** The pieces of a set's folder, without what it has from others. */
export function layerPieces(files: Files, folder: string): LayerPieces {
  const pieces = new Map<string, string>()
  const manifest = readSource(files, join(folder, 'template.yaml')).value
  const root = manifest && readTree(manifest, manifestFields).value.root
  if (root?.kind === 'map') addKeys(pieces, root)
  for (const [inside, ending] of [
    ['', /\.hbs$/],
    ['', /^layout\.yaml$/],
    ['layouts', /\.yaml$/],
    ['skeleton', /\.ya?ml$/],
  ] as const) {
    const listed = files.list(join(folder, inside))
    if (hasFailed(listed)) continue
    for (const { name, kind } of listed) {
      if (kind !== 'file' || !ending.test(name)) continue
      const text = readSource(files, join(folder, inside, name)).value?.text
      if (text !== undefined) pieces.set(inside === '' ? name : `${inside}/${name}`, text)
    }
  }
  return pieces
}

function addKeys(pieces: Map<string, string>, root: YamlNode): void {
  const values = new Map<string, string[]>()
  for (const { path, node } of leavesOf(root)) {
    // What adds up is replaced by nobody, and each set is called otherwise.
    if (isOwnKey(path[0]!) || path[0] === 'title' || addsUp(path.join('/'))) continue
    const said = saidIn(node)
    const piece = keyPiece(path)
    values.set(piece, [...(values.get(piece) ?? []), said])
  }
  for (const [piece, said] of values) pieces.set(piece, said.join('、'))
}

/** What became of a piece that a set replaces, with another version of what it lies over. */
export interface Override {
  piece: string
  /** `changed`: what it was made against is another now; `lost`: there is nothing left to replace; `same`: both say the same. */
  state: 'changed' | 'lost' | 'same'
  /** What it was made against; `null` where there was nothing. */
  before: string | null
  after: string | null
}

/** The pieces of a set that are to be looked at again. `seen`: those that nobody has looked at since an earlier change. */
export function changedOverrides(
  own: LayerPieces,
  before: readonly LayerPieces[],
  after: readonly LayerPieces[],
  seen: Readonly<Record<string, string | null>> = {},
): Override[] {
  const nearest = (layers: readonly LayerPieces[], piece: string): string | null =>
    layers.find((layer) => layer.has(piece))?.get(piece) ?? null
  return [...own].flatMap(([piece, text]): Override[] => {
    const was = seen[piece] === undefined ? nearest(before, piece) : seen[piece]
    const is = nearest(after, piece)
    if (was === is) return []
    if (is === null) return [{ piece, state: 'lost', before: was, after: is }]
    return [{ piece, state: is === text ? 'same' : 'changed', before: was, after: is }]
  })
}
