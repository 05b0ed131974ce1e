import type { Document, FigureText } from '../document/types.ts'
import type { Figure, FigureNumber, Report } from '../model/report.ts'
import { pendingText } from '../terms/pending.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { putUnder } from '../text/grouped.ts'
import { type FigureUse, figureUses } from './uses.ts'

/** How a message names the number, and the key that it stands under. */
const numbers: Record<FigureNumber, { shown: string; key: string }> = {
  value: { shown: '', key: 'value' },
  previous: { shown: '的上年数', key: 'previous' },
  lastPeriod: { shown: '的上期数', key: 'last-period' },
  target: { shown: '的目标', key: 'target' },
  max: { shown: '的上限', key: 'max' },
  min: { shown: '的下限', key: 'min' },
}

/** The open figures of a ledger: those with a number, 上年 and 目标 too, that has not come in. */
export const pendingFigures = (figures: ReadonlyMap<string, Figure>): Figure[] =>
  [...figures.values()].filter(({ pending = [] }) => pending.length > 0)

/** More places than these are counted, not shown. */
const mostShown = 5

/** A warning for each open number, with the places where the document prints 【待报】 for it. */
export async function reportPending({ figures, openLedger }: Report, document: Document): Promise<Diagnostic[]> {
  const pending = pendingFigures(figures)
  if (pending.length === 0) return []
  const { computed } = (await openLedger({ forms: true })).value
  const uses = new Map<string, FigureUse[]>()
  for (const use of figureUses(document)) {
    if (use.node.value !== pendingText) continue
    for (const name of restsOn(use.node, figures, computed?.uses)) putUnder(uses, name, use)
  }
  return pending.flatMap((figure) => {
    const open = new Set(figure.pending!)
    const of = uses.get(figure.name) ?? []
    return [...open].map((number) =>
      tell(
        figure,
        number,
        of.filter(({ node }) => isFor(node, number, open)),
      ),
    )
  })
}

/** The numbers that a form is worked out of; of any other it is the value. */
const numbersOf: Partial<Record<string, readonly FigureNumber[]>> = {
  previous: ['previous'],
  yoy: ['value', 'previous'],
  change: ['value', 'previous'],
  growth: ['value', 'previous'],
  'last-period': ['lastPeriod'],
  pop: ['value', 'lastPeriod'],
  'pop-change': ['value', 'lastPeriod'],
  'pop-growth': ['value', 'lastPeriod'],
  target: ['target'],
  completion: ['value', 'target', 'max', 'min'],
}

/** True for a use that is open because of a number; where none of the open ones explains it, because of all. */
function isFor({ form }: FigureText, number: FigureNumber, open: ReadonlySet<FigureNumber>): boolean {
  const needed = numbersOf[form ?? ''] ?? ['value']
  return needed.includes(number) || !needed.some((one) => open.has(one))
}

function tell(figure: Figure, number: FigureNumber, uses: readonly FigureUse[]): Diagnostic {
  const { shown, key } = numbers[number]
  const places = uses.length > 0 ? `，文中${uses.length}处印成${pendingText}` : ''
  const origins = new Set(uses.flatMap(({ node }) => node.origin ?? []))
  return warning('figures/pending', `“${figure.name}”${shown}还没有报来${places}`, {
    at: figure.place([key]),
    hint: '请在台账里填上数；用不着的删去',
    related: [...origins].slice(0, mostShown).map((at) => ({ message: '印在这里', at })),
  })
}

/** A figure and all that what is printed of it is worked out from. */
function restsOn(
  { name, form }: FigureText,
  figures: ReadonlyMap<string, Figure>,
  uses: ReadonlyMap<string, readonly string[]> | undefined,
): Set<string> {
  const whole = form === 'share' ? figures.get(name)?.shareOf : undefined
  const found = new Set(whole === undefined ? [name] : [name, whole])
  // A set is walked on over what is added meanwhile.
  for (const one of found) for (const next of uses?.get(one) ?? []) found.add(next)
  return found
}
