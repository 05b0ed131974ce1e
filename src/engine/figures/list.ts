import type { Document } from '../document/types.ts'
import type { OpenLedger } from '../model/open-ledger.ts'
import type { Figure, Report } from '../model/report.ts'
import { type FigureForm, figureForms } from '../terms/forms.ts'
import { type Position, positionOf } from '../text/source.ts'
import { figureUses } from './uses.ts'

/** A figure as `zongjie figures` shows it; the numbers as they are printed, absent when they are not known. */
export interface ListedFigure extends Position {
  name: string
  value?: string
  previous?: string
  lastPeriod?: string
  change?: string
  target?: string
  completion?: string
  formula?: string
  /** 取自: the folder of the other report as it is written, and the figure there. */
  from?: { report: string; figure: string }
  source?: string
  /** Where the document prints it. */
  uses: ListedUse[]
  /** The figures that are worked out from it, or whose 合计 or 占 name it. */
  dependents: string[]
}

export interface ListedUse extends Partial<Position> {
  /** The form it is printed in, in Chinese; absent for the figure with its unit. */
  form?: string
  heading?: string
}

/** The ledger of a report with where its document uses each figure, in the order of the file. */
export async function listFigures(report: Report, document: Document): Promise<ListedFigure[]> {
  const { figures } = report
  const { value: ledger } = await report.openLedger({ forms: true })
  const uses = new Map<string, ListedUse[]>([...figures.keys()].map((name) => [name, []]))
  for (const { node, heading } of figureUses(document)) {
    const form = node.form === undefined ? undefined : figureForms[node.form as FigureForm]
    const place = node.origin ? positionOf(node.origin) : {}
    uses.get(node.name)?.push({ ...place, ...(form && { form }), ...(heading !== undefined && { heading }) })
  }
  const dependents = dependentsOf(ledger)
  return [...figures.values()].map((figure) => ({
    name: figure.name,
    ...numbersOf(ledger, figure.name),
    ...(figure.formula !== undefined && { formula: figure.formula }),
    ...(figure.from && { from: figure.from }),
    ...(figure.source !== undefined && { source: figure.source }),
    ...positionOf(figure.origin),
    uses: uses.get(figure.name)!,
    dependents: dependents.get(figure.name) ?? [],
  }))
}

const shown = {
  value: undefined,
  previous: 'previous',
  lastPeriod: 'last-period',
  change: 'change',
  target: 'target',
  completion: 'completion',
}

function numbersOf(ledger: OpenLedger, name: string): Partial<Record<keyof typeof shown, string>> {
  const printed = Object.entries(shown).flatMap(([key, form]) => {
    const one = ledger.print(name, form)
    return one && 'text' in one ? [[key, one.text]] : []
  })
  return Object.fromEntries(printed)
}

/** By each figure's name those that hang on it. */
function dependentsOf({ figures, computed }: OpenLedger): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  const namedBy = ({ name, sum = [], shareOf }: Figure): readonly string[] => [
    ...(computed?.uses.get(name) ?? []),
    ...sum,
    ...(shareOf === undefined ? [] : [shareOf]),
  ]
  for (const figure of figures.values()) {
    for (const name of namedBy(figure)) found.set(name, (found.get(name) ?? new Set()).add(figure.name))
  }
  return new Map([...found].map(([name, names]) => [name, [...names]]))
}
