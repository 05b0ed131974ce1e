import { keptByValue } from './kept.ts'
import type { SourceFile } from './source.ts'

/**
 * False for a file that certainly has no character that is forbidden, not to be seen, or half of one: nearly every file.
 * Looked for once, as each of those who ask for one kind would read all of it.
 */
export const mayBeUnusual = keptByValue(({ text }: SourceFile): boolean =>
  /[\0-\x08\v-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2069\ud800-\uf0ff\ufeff\ufffe\uffff]/.test(
    text,
  ),
)
