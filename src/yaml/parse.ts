import { type Document, type Node, parseDocument, type YAMLError } from 'yaml'

/** The text of a YAML document as the library composed it, and what it found wrong. Offsets count in `text`. */
export interface Parsed {
  contents: Node | null
  errors: readonly YAMLError[]
}

/**
 * Parses one document. `failsafe`: every scalar stays the text that was written. Keys are not compared here, which
 * would take quadratic time; aliases and tags are left in the tree, where they are refused with their place.
 */
export function parseText(text: string): Parsed {
  const document: Document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  // Tags are reported by the tree builder, which sees all of them.
  const errors = document.errors.filter((one) => one.code !== 'TAG_RESOLVE_FAILED')
  return { contents: document.contents, errors }
}
