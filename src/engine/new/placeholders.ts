import type { Edit } from '../text/edits.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { writeScalar } from '../yaml/write-scalar.ts'

/** What stands for 【单位】 and 【年度】. */
export type Replacements = Readonly<Record<'单位' | '年度', string>>

const placeholder = /【(单位|年度)】/g

/** Edits that put the unit and the year into every text below a node, quoted where YAML needs it. */
export function placeholderEdits(source: string, node: YamlNode | undefined, values: Replacements): Edit[] {
  switch (node?.kind) {
    case 'map':
      return [...node.entries.values()].flatMap((entry) => placeholderEdits(source, entry.value, values))
    case 'list':
      return node.items.flatMap((item) => placeholderEdits(source, item, values))
    case 'text': {
      const { start, end } = node.span
      const written = source.slice(start, end)
      const text = fill(written, values)
      return text === written ? [] : [{ start, end, text }]
    }
    default:
      return []
  }
}

/** A scalar as it is written, with the values in it, in the style it has; a plain one gets quotes when it must. */
function fill(written: string, values: Replacements): string {
  const put = (quote: (value: string) => string) =>
    // Braces in somebody's name are no reference to a figure.
    written.replace(placeholder, (_, name: keyof Replacements) => quote(values[name].replaceAll('{{', '\\{{')))
  const inSingleQuotes = (value: string) => value.replaceAll("'", "''")
  switch (written[0]) {
    case "'":
      return put(inSingleQuotes)
    case '"':
      return put((value) => JSON.stringify(value).slice(1, -1))
    case '|':
    case '>':
      return put((value) => value)
    default:
      return writeScalar(put((value) => value))
  }
}
