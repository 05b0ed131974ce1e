import { type SourceFile, startOf } from '../text/source.ts'
import { nodeAt, type YamlNode } from '../yaml/nodes.ts'
import type { LayoutOverrideData } from './layout.ts'
import type { LayoutOverride } from './layout-override.ts'

/** 版式 of a report or a template set: a profile's name, or a map of settings that may name one. */
export function toLayoutOverride(
  data: LayoutOverrideData | undefined,
  node: YamlNode | undefined,
  source: SourceFile,
): LayoutOverride {
  const { profile, ...settings } = typeof data === 'string' ? { profile: data } : (data ?? {})
  const place: LayoutOverride['place'] = (path) => (node ? nodeAt(node, path).span : startOf(source))
  return { ...(profile !== undefined && { profile }), settings, place }
}
