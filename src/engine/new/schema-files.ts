import type { Vocabulary } from '../fields/vocabulary.ts'
import { jsonSchemas, type SchemaLanguage } from '../report/json-schema.ts'
import type { FileKind } from './file-kind.ts'

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
