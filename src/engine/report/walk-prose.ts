import { itemFields } from '../fields/item.ts'
import { eachShape, entryOf, type KeyEntry, type KeyShape, mapShape, mayHave } from '../yaml/key-shape.ts'
import type { YamlNode, YamlText } from '../yaml/nodes.ts'
import { isFlag } from '../yaml/values.ts'
import type { ProseKind } from './prose.ts'

/** `isBody`: the text is one of paragraphs or an item of a list, and no heading, cell or name. */
type Visit = (text: YamlText, kind: ProseKind | 'figure' | 'file', isBody: boolean) => void

const isBody = (entry: KeyEntry, listDepth: number): boolean =>
  entry.paragraphs === true || (listDepth > 0 && eachShape(entry) === itemFields)

/**
 * Visits every text of a tree that is printed, and every name of a figure (`figure`) or a file (`file`), also where the tree does not fit
 * its schema.
 */
export function walkProse(root: YamlNode, keys: KeyShape, visit: Visit): void {
  if (mayBeVisited(keys)) walk(root, { zh: '', keys }, 0, visit)
}

const mayBeVisited = mayHave(({ prose, figure, file }) => prose ?? figure ?? file)

function walk(node: YamlNode, entry: KeyEntry, listDepth: number, visit: Visit): void {
  if (node.kind === 'text') {
    // A word in place of the list (指标: 全部) is no name.
    const isName = entry.figure === 'single' ? !isFlag(node.value) : listDepth > 0
    const kind = entry.figure ? isName && 'figure' : entry.file ? 'file' : entry.prose
    if (kind) visit(node, kind, isBody(entry, listDepth))
  } else if (node.kind === 'list') {
    for (const item of node.items) walk(item, entry, listDepth + 1, visit)
  } else if (node.kind === 'map') {
    const shape = listDepth === 0 ? mapShape(entry) : eachShape(entry)
    if (!shape) return
    for (const [name, { value }] of node.entries) {
      const below = entryOf(shape, name)
      if (below) walk(value, below, 0, visit)
    }
  }
}
