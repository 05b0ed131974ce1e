import type { Change } from '../../../engine/compare/types.ts'
import type { ChangedNumber, Impact, RestingWords } from '../../../engine/impact/types.ts'
import { positionOf, type Span } from '../../../engine/text/source.ts'
import { leftoverPlace } from './leftover-place.ts'

/** The place of something as `--json` has it; nothing for what no file holds. */
function placeOf(at: Span | undefined) {
  if (!at) return {}
  const { file, line, column, sheet, cell } = positionOf(at)
  return { file, line, column, sheet, cell }
}

const jsonChange = ({ at, heading, row, column, words, moved, cause, kind, before, after, figures }: Change) => ({
  cause,
  kind,
  before,
  after,
  ...placeOf(at),
  heading,
  figures,
  tableRow: row,
  tableColumn: column,
  words,
  moved,
})

const jsonNumber = ({ figure, form = '', before, after, places, from }: ChangedNumber) => ({
  figure,
  form,
  before,
  after,
  places,
  from,
})

const jsonWords = ({ at, ...words }: RestingWords) => ({ ...words, ...placeOf(at) })

/** An impact as plain data. */
export const jsonImpact = ({ changes, figures, broken, mended, leftovers, words }: Impact) => ({
  changes: changes.map(jsonChange),
  figures: figures.map(jsonNumber),
  ties: { broken, mended },
  leftovers: leftovers.map(leftoverPlace),
  words: words.map(jsonWords),
})
