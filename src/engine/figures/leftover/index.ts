import { earlierFigures, type Past } from '../../document/earlier-figures.ts'
import type { PrintedFigures } from '../../document/printed-figures.ts'
import type { TextParagraph } from '../../document/running-text.ts'
import type { Document } from '../../document/types.ts'
import type { Figure, Report } from '../../model/report.ts'
import { fold } from '../../numbers/fold.ts'
import { numbersIn, withLedgerUnits } from '../../numbers/ledger-units.ts'
import { readNumbers } from '../../numbers/read-numbers.ts'
import type { Unit } from '../../numbers/units.ts'
import type { WrittenNumber } from '../../numbers/written-number.ts'
import { stretches } from '../../text/grouped.ts'
import type { Span } from '../../text/source.ts'
import { type PlacedParagraph, placedParagraphs } from '../goals.ts'
import { figureLabels } from '../labels.ts'
import { ledgerUnits } from '../ledger-units.ts'
import { statedForms } from '../stated.ts'
import { figureUses } from '../uses.ts'
import { meaningOf, meantIn } from './cells.ts'
import { type Candidate, type Current, isLeftover, isTrueNow, mentionOf } from './judge.ts'
import { type MentionContext, nearness, referencesIn } from './mentions.ts'
import { relationOf, typedNumber } from './relation.ts'
import { type Leftover, restingLeftover, toLeftover } from './report.ts'
import { type Correction, restingIn } from './resting.ts'
import { type EarlierStatement, isRate, readStatement, saysTheSame } from './statement.ts'

export type { Leftover } from './report.ts'

/**
 * Every place of a document where a number of the ledger's past still stands typed. `stated` is what the ledger says
 * now, `past` what it said at former builds.
 */
export function leftovers(report: Report, document: Document, past: Past, stated: PrintedFigures): Leftover[] {
  const before = statementsOf(earlierFigures(past, stated), report.figures)
  if (before.length === 0) return []
  const current = statementsOf(new Map([...stated].map(([name, forms]) => [name, listed(forms)])), report.figures)
  const earlier = before.filter((one) => !current.some((now) => saysTheSame(one, now)))
  if (earlier.length === 0) return []
  const printed = new Map<Span, string>()
  for (const { node } of figureUses(document)) if (node.origin) printed.set(node.origin, node.name)
  const names = [...report.figures.keys()].filter((name) => name.length > 1)
  const labels = figureLabels(report.figures)
  const corrections = correctionsOf(earlier, current)
  const found: Leftover[] = []
  const seen = new Set<string>()
  for (const context of contextsOf(placedParagraphs(document, report), printed, { names, labels, year: report.year })) {
    const copies = candidatesIn(context, printed, earlier, current, report.figures)
    const resting = restingOn(context, printed, { corrections, figures: report.figures, copies })
    const all = [
      ...copies.map((one) => toLeftover(one, report.figures.get(one.statement.figure)!)),
      ...resting.map((one) => restingLeftover(one, context.paragraph, report.figures.get(one.correction.now.figure)!)),
    ]
    for (const one of all) {
      // A text printed twice is one place.
      const key = one && `${one.at.source.path} ${one.at.start}`
      if (!one || !key || seen.has(key)) continue
      seen.add(key)
      found.push(one)
    }
  }
  return found
}

/** The figures' own values that are others now. */
const correctionsOf = (earlier: Current, current: Current): Correction[] =>
  earlier.flatMap((before) => {
    const now = current.find(({ figure, form, key }) => form === '' && figure === before.figure && key === before.key)
    return before.form === '' && now ? [{ before, now }] : []
  })

/** What was worked out from those values, by numbers that are no copies of them. */
function restingOn(
  context: MentionContext,
  printed: ReadonlyMap<Span, string>,
  {
    corrections,
    figures,
    copies,
  }: { corrections: readonly Correction[]; figures: ReadonlyMap<string, Figure>; copies: readonly Candidate[] },
) {
  if (corrections.length === 0) return []
  const units = ledgerUnits(figures)
  const isCopy = ({ start }: WrittenNumber): boolean => copies.some(({ typed }) => typed.number.start === start)
  const asTyped = (numbers: readonly WrittenNumber[]) =>
    numbers.filter((one) => !isCopy(one)).map((one) => typedNumber(one))
  return restingIn(
    context,
    asTyped(typedIn(context.paragraph, printed, units)),
    asTyped(amountsIn(context.paragraph, units)),
    corrections,
  ).filter(({ typed, correction }) => !isKept(typed.number, figures.get(correction.now.figure), units))
}

const listed = (forms: ReadonlyMap<string, string>) => new Map([...forms].map(([form, text]) => [form, [text]]))

function statementsOf(
  texts: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
  figures: ReadonlyMap<string, Figure>,
): EarlierStatement[] {
  const found: EarlierStatement[] = []
  for (const name of figures.keys()) {
    const forms = texts.get(name)
    if (!forms) continue
    for (const form of ['', ...statedForms]) {
      // The latest first: of two the one that was corrected last is reported.
      for (const text of [...(forms.get(form) ?? [])].reverse()) {
        const statement = readStatement(name, form, text)
        if (statement) found.push(statement)
      }
    }
  }
  return found
}

/** The paragraphs, the cells of one table with the text of all of them around. */
function contextsOf(
  paragraphs: readonly PlacedParagraph[],
  printed: ReadonlyMap<Span, string>,
  of: Pick<MentionContext, 'names' | 'labels' | 'year'>,
): MentionContext[] {
  const contexts: MentionContext[] = []
  let before: MentionContext | undefined
  const add = ({ paragraph, planned }: PlacedParagraph, around: string): void => {
    const context: MentionContext = {
      paragraph,
      around,
      ...of,
      planned,
      mentions: referencesIn(paragraph, printed),
      ...(paragraph.kind === 'body' && before && { before }),
    }
    before = paragraph.kind === 'body' ? withoutBefore(context) : undefined
    contexts.push(paragraph.cell ? { ...context, meaning: meaningOf(context) } : context)
  }
  const isCell = ({ paragraph }: PlacedParagraph): boolean => paragraph.kind === 'cell'
  for (const table of stretches(paragraphs, (last, one) => isCell(last) && isCell(one))) {
    const around = table.map(({ paragraph }) => paragraph.text).join('\n')
    for (const one of table) add(one, around)
  }
  return contexts
}

/** One paragraph looks back at one, not at all before it. */
const withoutBefore = ({ before: _, ...context }: MentionContext): MentionContext => context

/** The copies in a paragraph. First the amounts, since they tell what the rates beside them are of. */
function candidatesIn(
  context: MentionContext,
  printed: ReadonlyMap<Span, string>,
  earlier: Current,
  current: Current,
  figures: ReadonlyMap<string, Figure>,
): Candidate[] {
  const numbers = typedIn(context.paragraph, printed, ledgerUnits(figures)).map((number) =>
    typedNumber(number, meantIn(context, number)),
  )
  const found = new Map<WrittenNumber, Candidate>()
  for (const rates of [false, true]) {
    for (const typed of numbers) {
      if (found.has(typed.number)) continue
      const copies = earlier.flatMap((statement): Candidate[] => {
        if (isRate(statement.form) !== rates) return []
        const relation = relationOf(typed, statement)
        if (
          !relation ||
          isTrueNow(typed, statement, context, current) ||
          isKept(typed.number, figures.get(statement.figure), ledgerUnits(figures))
        )
          return []
        const now = current.find((one) => one.figure === statement.figure && one.form === statement.form)
        return [{ typed, statement, relation, now, context }]
      })
      const likely = copies.filter((one) => isLeftover(one, current)).sort((a, b) => rank(a) - rank(b))
      const best = likely[0]
      if (!best) continue
      const { start, end } = typed.number
      const { figure } = best.statement
      const certain =
        likely.every((one) => one.statement.figure === figure) && nearness(context, figure, start, end) === 'sentence'
      found.set(typed.number, { ...best, certain })
      context.mentions.push(mentionOf(best))
    }
  }
  return [...found.values()].sort((a, b) => a.typed.number.start - b.typed.number.start)
}

const rank = ({ relation, context, statement }: Candidate): number =>
  ['exact', 'finer', 'rounded'].indexOf(relation) * 2 + (context.around.includes(statement.figure) ? 0 : 1)

/** The numbers that somebody typed: not those of references, and no labels. */
function typedIn(
  paragraph: TextParagraph,
  printed: ReadonlyMap<Span, string>,
  units: readonly Unit[],
): WrittenNumber[] {
  return amountsIn(paragraph, units).filter((one) => {
    const pieces = paragraph.pieces.filter(({ start, text: own }) => start < one.end && start + own.length > one.start)
    return pieces.some(({ origin }) => origin) && !pieces.some(({ origin }) => origin && printed.has(origin))
  })
}

const amountsIn = (paragraph: TextParagraph, units: readonly Unit[]): WrittenNumber[] =>
  numbersIn(fold(paragraph.text), units).filter((one): one is WrittenNumber => one.sort === 'amount')

/** 留用: somebody looked at it and said that it is right. */
function isKept({ digits, scale, unit }: WrittenNumber, figure: Figure | undefined, units: readonly Unit[]): boolean {
  return (figure?.keep ?? []).some((words) =>
    withLedgerUnits(readNumbers(words), fold(words), units).some(
      (one) => one.sort === 'amount' && one.digits === digits && one.scale === scale && one.unit.name === unit.name,
    ),
  )
}
