import type { Change } from '../../../engine/compare/types.ts'
import { impactOf } from '../../../engine/impact/index.ts'
import type { ChangedNumber, Impact, RestingWords } from '../../../engine/impact/types.ts'
import { positionOf, type Span } from '../../../engine/text/source.ts'
import { printFound } from '../../console/streams.ts'
import { type ExitStatus, orWrongUse } from '../command.ts'
import { type ComparedOptions, compareReport } from '../kept/compared.ts'
import { impactLines } from './impact-text.ts'
import { leftoverPlace } from './leftover-place.ts'

/** `zongjie impact`: what a report prints otherwise than in an edition, why, and what hangs on it. Writes nothing. */
export async function impact(name: string | undefined, options: ComparedOptions): Promise<ExitStatus> {
  const { json } = options
  const compared = orWrongUse(await compareReport(name, options))
  const { name: report, diagnostics } = compared
  if ('status' in compared) {
    printFound({ report }, diagnostics, json)
    return compared.status
  }
  const { basis, prepared, snapshot, record } = compared
  const of = await impactOf(basis.snapshot, { report: prepared.report, snapshot }, record.earlier)
  const { edition } = basis
  return printFound({ report, since: edition ?? null, ...jsonImpact(of) }, diagnostics, json, () =>
    impactLines(report, edition, of),
  )
}

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
const jsonImpact = ({ changes, figures, broken, mended, leftovers, words }: Impact) => ({
  changes: changes.map(jsonChange),
  figures: figures.map(jsonNumber),
  ties: { broken, mended },
  leftovers: leftovers.map(leftoverPlace),
  words: words.map(jsonWords),
})
