import { changedOverrides, layerPieces, type Override } from '../../../engine/template/overrides.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { diskFiles } from '../../../node/files.ts'
import type { SetsLock } from '../../../node/sets/lock.ts'

/** What a set replaces that has changed below it since somebody last looked. */
export function staleOverrides({ name, folder, layers }: TemplateSet, { stale }: SetsLock): Override[] {
  const seen = stale[name]
  if (!seen) return []
  const files = diskFiles()
  const below = layers.slice(1).map((layer) => layerPieces(files, layer.folder))
  const texts = Object.fromEntries(Object.entries(seen).map(([piece, { text }]) => [piece, text]))
  return changedOverrides(layerPieces(files, folder), below, below, texts)
}
