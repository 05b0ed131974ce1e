import type { SourceFile } from './source.ts'

/**
 * False for a file that certainly has no character that is forbidden, not to be seen, or half of one: nearly every file.
 * Looked for once, as each of those who ask for one kind would read all of it.
 */
export function mayBeUnusual(source: SourceFile): boolean {
  if (asked?.source !== source) asked = { source, found: unusual.test(source.text) }
  return asked.found
}

/** The file that was asked for last: all ask for one before the next is read. */
let asked: { source: SourceFile; found: boolean } | undefined

const unusual =
  /[\0-\x08\v-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2069\ud800-\uf0ff\ufeff\ufffe\uffff]/
