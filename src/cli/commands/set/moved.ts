import type { PreparedReport } from '../../../engine/build.ts'
import { examine } from '../../../engine/examine.ts'
import { changedFigures, printedFigures } from '../../../engine/figures/changes.ts'
import { isRelation } from '../../../engine/figures/relation-codes.ts'
import { statedFigures } from '../../../engine/figures/stated.ts'
import type { Report } from '../../../engine/model/report.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import { positionOf } from '../../../engine/text/source.ts'

/** A number that is another one after a correction, and where the document prints it. */
export interface Moved {
  figure: string
  /** The form in Chinese; absent for the figure itself. */
  form?: string
  before: string
  after: string
  places: { file: string; line: number; column: number; heading?: string }[]
}

/** What follows from a correction: the numbers that are printed otherwise, and what there is to say now and was not before. */
export interface Effects {
  moved: Moved[]
  findings: Diagnostic[]
  /** The report has errors, so that it prints nothing. */
  isBroken?: true
}

export async function effectsOf(before: PreparedReport, after: PreparedReport): Promise<Effects> {
  const findings = await newFindings(before, after)
  if (!after.report || !after.document) return { moved: [], findings, isBroken: true }
  const { report, document } = before
  if (!report || !document) return { moved: [], findings }
  const printed = changedFigures(printedFigures(report.figures, document), after.report.figures, after.document)
  const moved = printed.flatMap(({ name, changes }) =>
    changes.map(
      ({ form, before: was, after: now, uses }): Moved => ({
        figure: name,
        ...(form !== undefined && { form }),
        before: was,
        after: now,
        places: uses.flatMap(({ node, heading }) => {
          if (!node.origin) return []
          const { file, line, column } = positionOf(node.origin)
          return [{ file, line, column, ...(heading !== undefined && { heading }) }]
        }),
      }),
    ),
  )
  return { moved: [...moved, ...(await workedOut(report, after.report, moved))], findings }
}

/** Formulas whose result is another one and stands nowhere in the document. */
async function workedOut(before: Report, after: Report, known: readonly Moved[]): Promise<Moved[]> {
  const names = new Set(known.filter(({ form }) => form === undefined).map(({ figure }) => figure))
  const formulas = [...after.figures.values()].filter(({ name, formula }) => formula !== undefined && !names.has(name))
  if (formulas.length === 0) return []
  const [was, now] = [await before.openLedger({ forms: false }), await after.openLedger({ forms: false })]
  return formulas.flatMap(({ name }): Moved[] => {
    const [one, other] = [was.value.print(name, undefined), now.value.print(name, undefined)]
    if (!one || !other || !('text' in one) || !('text' in other) || one.text === other.text) return []
    return [{ figure: name, before: one.text, after: other.text, places: [] }]
  })
}

/**
 * What `check` says now and did not say before; the number that was corrected is one of the past. Of what is only worth
 * knowing, that it fits the numbers beside it no longer.
 */
async function newFindings(before: PreparedReport, after: PreparedReport): Promise<Diagnostic[]> {
  const stated = before.report && (await statedFigures(before.report))
  const known = new Set((await examine(before, {})).diagnostics.map(keyOf))
  const found = (await examine(after, { stated })).diagnostics
  return found.filter((one) => (one.severity !== 'info' || isRelation(one.code)) && !known.has(keyOf(one)))
}

const keyOf = ({ code, message, position: at }: Diagnostic): string =>
  JSON.stringify([code, message, at?.file, at?.line, at?.column])
