import { itemFields } from '../fields/item.ts'
import { headingsFields } from '../fields/report.ts'
import { type Diagnostic, error, warning } from '../text/diagnostic.ts'
import { behindHash } from '../yaml/behind-hash.ts'
import { eachShape, entryOf, type KeyShape, mapShape, mayHave } from '../yaml/key-shape.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/nodes.ts'

const ownHeading = '现在印的是模板的标题；请在冒号后写上自己的标题，或删去这一项；不要标题的写“无”'

/**
 * Keys that may be absent, but whose absence changes what is printed: a key written with nothing behind it was most
 * likely forgotten. Without its title a section loses its heading and moves up a level, which is an error. What is said of
 * such keys in a tree; not of an item that holds nothing else, which is reported as a whole.
 */
export function emptyValues(root: YamlNode, shape: KeyShape): Diagnostic[] {
  const found: Diagnostic[] = []
  if (mayMatter(shape)) look(root, shape, undefined, found)
  return found
}

const mayMatter = mayHave(({ empty }) => empty)

function look(node: YamlNode, shape: KeyShape | undefined, each: KeyShape | undefined, found: Diagnostic[]): void {
  if (node.kind === 'list') for (const item of node.items) look(item, each, undefined, found)
  if (node.kind !== 'map' || !shape) return
  reportEmpty(node, shape, found)
  for (const [name, { value }] of node.entries) {
    if (value.kind !== 'list' && value.kind !== 'map') continue
    const entry = entryOf(shape, name)
    look(value, mapShape(entry), eachShape(entry), found)
  }
}

function reportEmpty({ entries }: YamlMap, shape: KeyShape, found: Diagnostic[]): void {
  for (const [name, entry] of entries) {
    const severity = isEmpty(entry) ? entryOf(shape, name)?.empty : undefined
    if (severity === undefined || (shape === itemFields && [...entries.values()].every(isEmpty))) continue
    found.push(emptyValue(entry, shape, severity))
  }
}

function emptyValue(entry: YamlEntry, shape: KeyShape, severity: 'warning' | 'error'): Diagnostic {
  // A section's title alone is an error: most sections need theirs.
  const without =
    severity === 'error'
      ? `没有标题的章节（如结束语、附注）写“${entry.written}: 无”`
      : `不要“${entry.written}”就删去这一行`
  // A part has the set's heading then; more of them may stand in the line.
  const hint = shape === headingsFields ? ownHeading : `请在冒号后写上内容；${without}`
  const make = severity === 'error' ? error : warning
  const hash = behindHash(entry.key)
  if (hash) {
    const message = `“${entry.written}”后面的“${hash.words}”以“#”开头，会被当作注释，不会印出`
    const quoted = `如果是正文，请加上英文引号：${entry.written}: '${hash.words}'`
    return make('data/missing-value', message, { at: entry.key, hint: quoted, edits: hash.edits })
  }
  return make('data/missing-value', `“${entry.written}”后面没有写内容`, { at: entry.key, hint })
}

const isEmpty = ({ value }: YamlEntry): boolean => value.kind === 'hole' && value.why === 'empty'
