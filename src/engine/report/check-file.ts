import type * as z from 'zod'
import type { Inline, Reference } from '../document/types.ts'
import { type Diagnostic, succeeded } from '../text/diagnostic.ts'
import type { SourceFile } from '../text/source.ts'
import type { KeyShape } from '../yaml/key-shape.ts'
import type { YamlNode, YamlText } from '../yaml/nodes.ts'
import { readTree } from '../yaml/read-tree.ts'
import { checkTree, validPart, type YamlFile } from '../yaml/read-yaml.ts'
import { unseenCharacters } from '../yaml/unseen.ts'
import { emptyValues } from './empty-values.ts'
import { readProse } from './prose.ts'
import { typedQuotes } from './typed-quotes.ts'
import { walkProse } from './walk-prose.ts'

/** A file of a report, read as far as it could be. */
export interface CheckedFile<T> {
  /** What stands in the file, whether or not it is valid; `undefined` when nothing does. */
  root: YamlNode | undefined
  /** Absent when the file has an error. */
  file?: YamlFile<T>
  /** What is valid of a file with an error, if that is enough to go on with. */
  draft?: YamlFile<T>
  /** Every figure that its texts and tables name. */
  references: Reference[]
  /** The names of its pictures. */
  pictures: YamlText[]
  diagnostics: Diagnostic[]
}

/**
 * Reads one file and everything that can be said about it alone. `instead`: texts for the keys that a draft cannot do
 * without.
 */
export function checkFile<T>(
  source: SourceFile,
  schema: z.ZodType<T>,
  keys: KeyShape,
  instead?: Readonly<Record<string, string>>,
): CheckedFile<T> {
  const { value: tree, diagnostics } = readTree(source, keys)
  const checked = checkTree(tree, schema, keys)
  diagnostics.push(...unseenCharacters(source))
  diagnostics.push(...checked.diagnostics)
  const references: Reference[] = []
  const pictures: YamlText[] = []
  if (tree.root) {
    const said = diagnostics.filter(({ code }) => code === 'yaml/anchor' || code === 'yaml/tag')
    diagnostics.push(...emptyValues(tree.root, keys).filter((one) => !said.some((other) => isOnSameLine(one, other))))
    walkProse(tree.root, keys, (text, kind) => {
      if (kind === 'file') {
        pictures.push(text)
        return
      }
      if (kind === 'figure') {
        references.push({ type: 'reference', name: text.value, origin: text.span })
        return
      }
      diagnostics.push(...typedQuotes(text))
      if (!text.value.includes('{{') && !text.value.includes('｛｛')) return
      const { prose, problems } = readProse(text, kind)
      diagnostics.push(...problems)
      for (const paragraph of prose.paragraphs) addReferences(paragraph, references)
    })
  }
  const isValid = checked.value && succeeded(diagnostics)
  if (isValid) return { root: tree.root, file: checked.value!, references, pictures, diagnostics }
  const draft = checked.value ?? validPart(tree, schema, instead)
  return { root: tree.root, ...(draft && { draft }), references, pictures, diagnostics }
}

/** The references of a paragraph and of its notes. */
function addReferences(inlines: readonly Inline[], references: Reference[]): void {
  for (const inline of inlines) {
    if (inline.type === 'note') addReferences(inline.children, references)
    else if (inline.type === 'reference' && inline.name !== '') references.push(inline)
  }
}

/** `正文: &甲` has a text, taken for an anchor: that it is empty is not said as well. */
const isOnSameLine = (one: Diagnostic, other: Diagnostic): boolean =>
  one.position !== undefined && one.position.line === other.position?.line
