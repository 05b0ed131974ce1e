// @ts-nocheck
import { archiveDefects } from './archive.ts'
import type { Defect } from './defect.ts'
import { packageDefects } from './package.ts'
import { referenceDefects } from './references.ts'
import { schemaDefects } from './schema.ts'
import { structureDefects } from './structure.ts'
import { xmlDefects } from './xml.ts'

export type { Defect } from './defect.ts'

/**
 * The 51 defects that the project's validators were measured with, one broken file each. The measurement tells them in
 * 42 table rows, some with two or three defects: rows are split at `/` and `;`, and at the comma of "colour `red`,
 * size `12.5xx`". Counted so, the columns add up to the sums given there: 51 rows, 34 caught by the SDK, 42 by a lint.
 *
 * archive 3: truncated, corrupt deflate, duplicate entry.
 * xml 8: U+0001, U+FFFF, `&#1;`, lone surrogate, unclosed sdt, DOCTYPE, bare `&`, garbage after the root.
 * package 10: numbering part, media part, override, png default, relationship id, URI, no content types, no root
 *   relationships, png that is none, core date.
 * references 13: bookmark id, name, pair, length; link, r:embed, footnote, comment; style undefined, style twice;
 *   numId without num, num without abstractNum, numId twice.
 * structure 8: sdt, docPr twice, docPr range, cell empty, cell end, row empty, gridSpan, field.
 * schema 9 (SDK alone): order in pPr, sectPr, rPr; attribute, element; colour, size; paragraph in paragraph, tblGrid.
 */
export const defects: Defect[] = [
  ...archiveDefects,
  ...xmlDefects,
  ...packageDefects,
  ...referenceDefects,
  ...structureDefects,
  ...schemaDefects,
]
