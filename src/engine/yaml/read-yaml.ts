import type * as z from 'zod'
import { type Diagnostic, type Result, sortDiagnostics, succeeded } from '../text/diagnostic.ts'
import { type SourceFile, type Span, startOf } from '../text/source.ts'
import type { KeyShape } from './key-shape.ts'
import { entryAt, nodeAt, plainData, type YamlNode, type YamlPath, type YamlTree } from './nodes.ts'
import { emptyFile, readTree } from './read-tree.ts'
import { issuesToDiagnostics } from './schema-issues.ts'

/** A YAML file that was read and found to be as its schema says. */
export interface YamlFile<T> {
  source: SourceFile
  /** What the schema makes of it, keys in English. */
  data: T
  /** The same as a tree, with the place of every text in it. */
  root: YamlNode
  /** The place of a value by its path of English keys and list indexes; of the nearest value around it if absent. */
  place(path: YamlPath): Span
  /** The place of a key; of the value when the path ends in a list. */
  keyPlace(path: YamlPath): Span
}

/**
 * Reads a YAML file: `keys` says which keys it may have in which language, `schema` what their values may be. Every
 * scalar reaches the schema as the text that was written. All mistakes are reported in one run; with an error there is
 * no value.
 */
export function readYaml<T>(source: SourceFile, schema: z.ZodType<T>, keys: KeyShape): Result<YamlFile<T> | undefined> {
  const read = readTree(source, keys)
  const checked = checkTree(read.value, schema, keys)
  const diagnostics = sortDiagnostics([...read.diagnostics, ...checked.diagnostics])
  return { value: succeeded(diagnostics) ? checked.value : undefined, diagnostics }
}

/** Checks a tree against a schema. What the tree's own diagnostics cover is not reported again. */
export function checkTree<T>(tree: YamlTree, schema: z.ZodType<T>, keys: KeyShape): Result<YamlFile<T> | undefined> {
  const { source, root } = tree
  if (!root) return { value: undefined, diagnostics: [emptyFile(source)] }
  if (root.kind === 'hole') return { value: undefined, diagnostics: [] }
  const outcome = schema.safeParse(plainData(root))
  if (!outcome.success) {
    const diagnostics: Diagnostic[] = issuesToDiagnostics(root, keys, outcome.error.issues)
    return { value: undefined, diagnostics }
  }
  return { value: yamlFile(source, outcome.data, root), diagnostics: [] }
}

/** A key that a schema refuses may hide another that it has not looked at. */
const mostRounds = 3

/**
 * A file with mistakes without the keys at which its schema finds any; `instead` has texts for those that must be there.
 * `undefined` when too little is left. For what is said of the rest in the same run: nothing is made of it.
 */
export function validPart<T>(
  { source, root }: YamlTree,
  schema: z.ZodType<T>,
  instead: Readonly<Record<string, string>> = {},
): YamlFile<T> | undefined {
  if (root?.kind !== 'map') return undefined
  const span = startOf(source)
  let entries = root.entries
  for (let round = 0; round < mostRounds; round++) {
    const part: YamlNode = { ...root, entries }
    const outcome = schema.safeParse(plainData(part))
    if (outcome.success) return yamlFile(source, outcome.data, part)
    const wrong = new Set(outcome.error.issues.map(({ path }) => String(path[0])))
    entries = new Map([...entries].filter(([name]) => !wrong.has(name)))
    for (const name of wrong) {
      const value = instead[name]
      if (value !== undefined) entries.set(name, { written: name, key: span, value: { kind: 'text', span, value } })
    }
  }
  return undefined
}

function yamlFile<T>(source: SourceFile, data: T, root: YamlNode): YamlFile<T> {
  return {
    source,
    data,
    root,
    place: (path) => nodeAt(root, path).span,
    keyPlace: (path) => entryAt(root, path)?.key ?? nodeAt(root, path).span ?? startOf(source),
  }
}
