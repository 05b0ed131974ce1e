import type { Edit } from '../text/edits.ts'
import type { YamlNode } from '../yaml/nodes.ts'

/** Edits that turn every Chinese key below a node into its English name; free names (figures, levels) stay. */
export function keyTranslations(node: YamlNode | undefined): Edit[] {
  if (node?.kind === 'list') return node.items.flatMap(keyTranslations)
  if (node?.kind !== 'map') return []
  return [...node.entries].flatMap(([english, { written, key, value }]) => [
    ...(written === english ? [] : [{ start: key.start, end: key.end, text: english }]),
    ...keyTranslations(value),
  ])
}
