import { parseFully } from './full-parse.ts'
import { parseQuickly } from './quick/parse.ts'
import type { Parsed } from './syntax.ts'

/**
 * Parses one document. Most texts are plain enough for our own parser, which takes a tenth of the time; whatever it
 * does not know for certain, every mistake among it, is left to the `yaml` library. Both find the same in what both
 * accept.
 */
export function parseText(text: string): Parsed {
  const contents = parseQuickly(text)
  return contents ? { contents, errors: [] } : parseFully(text)
}
