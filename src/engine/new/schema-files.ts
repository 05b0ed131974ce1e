import { figuresFields } from '../fields/figure.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import { jsonSchemas, type SchemaLanguage } from '../report/json-schema.ts'
import type { KeyShape } from '../yaml/key-shape.ts'

/** The three kinds of files of a report. */
type FileKind = 'report' | 'figures' | 'section'

/** What a YAML file of a report folder is, by its name. */
export function fileKind(name: string): FileKind {
  if (name === 'report.yaml') return 'report'
  return name === 'figures.yaml' ? 'figures' : 'section'
}

/** The keys of each kind of file, by the template set. */
export const keysOf = (kind: FileKind, { report, section }: Vocabulary): KeyShape =>
  ({ report, figures: figuresFields, section })[kind]

/**
 * The folder of a report that holds its JSON Schemas. They lie in the report itself, so that an editor finds them
 * without a network and wherever the report is moved or sent; reports are read without looking into folders.
 */
export const schemaFolder = '.schema'

/** The line by which editors with the YAML language server (VS Code and others) find a file's schema. */
export const schemaLine = (kind: FileKind): string =>
  `# yaml-language-server: $schema=${schemaFolder}/${schemaFileName(kind)}`

const schemaFileName = (kind: FileKind): string => `${kind}.schema.json`

/** The JSON Schema of each kind of file, as a file, with the keys of a language. */
export function schemaFiles(language: SchemaLanguage, vocabulary?: Vocabulary): { name: string; content: string }[] {
  return Object.entries(jsonSchemas(language, vocabulary)).map(([kind, schema]) => ({
    name: schemaFileName(kind as FileKind),
    content: `${JSON.stringify(schema, null, 2)}\n`,
  }))
}
