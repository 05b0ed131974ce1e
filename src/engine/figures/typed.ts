import { spanIn, type TextParagraph } from '../document/running-text.ts'
import type { Document, FigureText } from '../document/types.ts'
import type { FigureUnit } from '../model/ledger.ts'
import type { Report } from '../model/report.ts'
import type { Amount, Ledger } from '../model/worked-out.ts'
import { overlap } from '../numbers/decimal.ts'
import { fold } from '../numbers/fold.ts'
import { withLedgerUnits } from '../numbers/ledger-units.ts'
import { readFoldedNumbers } from '../numbers/read-numbers.ts'
import { intervalOf, type WrittenNumber } from '../numbers/written-number.ts'
import { figureForms } from '../terms/forms.ts'
import { type Diagnostic, error, info, warning } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { isOneSlip } from './digit-slips.ts'
import { isGoal, placedParagraphs } from './goals.ts'
import { spokenNames } from './labels.ts'
import { besideAmount } from './ledger.ts'
import { ledgerUnits } from './ledger-units.ts'
import { between, isThisYears, isTwiceAsMuch, maySayAllYears, maySayPart, type Notice, noticeOf } from './same-words.ts'
import { isOfTold, type Told, tellsBefore, toldWith } from './told-before.ts'
import { contradictedBehind, contradictedRate } from './typed-rate.ts'
import { namedReferences, type References, referencesOf } from './typed-references.ts'
import { asSet } from './typed-rules.ts'
import { figureUnit } from './unit.ts'
import { figureUses } from './uses.ts'

/** How many of a document's numbers come from the ledger, and what there is to say of those that were typed. */
export interface TypedNumbers {
  total: number
  fromLedger: number
  diagnostics: Diagnostic[]
}

/** Looks at every number of a document: does it come from the ledger, could it, or does it contradict it? */
export async function typedNumbers(
  report: Report,
  document: Document,
  setRules: Report['rules'] = {},
): Promise<TypedNumbers | undefined> {
  const { figures } = report
  if (figures.size === 0) return undefined
  const { value: open } = await report.openLedger({ forms: true })
  const ledger = open.computed
  if (!ledger) return undefined
  const references = referencesOf(open, ledger)
  const names = spokenNames(figures)
  const printed = new Map(
    figureUses(document).flatMap(({ node }) => (node.origin ? [[node.origin, node] as const] : [])),
  )
  const units = ledgerUnits(figures)
  const found: TypedNumbers = { total: 0, fromLedger: 0, diagnostics: [] }
  const telling = noticeOf(report)
  for (const { paragraph, planned, year } of placedParagraphs(document, report)) {
    const text = fold(paragraph.text)
    let told: Told = { end: 0, last: undefined, all: undefined }
    for (const number of withLedgerUnits(readFoldedNumbers(text), text, units)) {
      if (number.sort !== 'amount') continue
      const pieces = piecesAt(paragraph, number)
      // A label that was counted is no number that anybody wrote.
      if (pieces.every((piece) => !piece.origin)) continue
      found.total++
      if (/[。！？]/.test(text.slice(told.end, number.start))) told = { end: 0, last: undefined, all: undefined }
      const isPrinted = pieces.some((piece) => piece.origin && printed.has(piece.origin))
      const isOther = year !== undefined
      const said = isPrinted
        ? []
        : judge({ paragraph, planned, isOther, told, number, ledger, names, printed, references, telling })
      if (isPrinted) found.fromLedger++
      found.diagnostics.push(...said)
      told = toldWith(told, number, text.slice(number.end, number.end + 2), isPrinted || said.length > 0)
    }
  }
  return { ...found, diagnostics: asSet(found.diagnostics, [setRules, report.rules]) }
}

const piecesAt = ({ pieces }: TextParagraph, { start, end }: WrittenNumber) =>
  pieces.filter((piece) => piece.start < end && piece.start + piece.text.length > start)

interface Typed {
  paragraph: TextParagraph
  planned: boolean
  /** It stands in a section on another year, which this year's numbers say nothing of. */
  isOther: boolean
  told: Told
  number: WrittenNumber
  ledger: Ledger
  /** Names and labels of figures, with the names. */
  names: ReadonlyMap<string, string>
  /** What the ledger printed, by its place. */
  printed: ReadonlyMap<Span, FigureText>
  references: References
  telling: Notice
}

function judge(typed: Typed): Diagnostic[] {
  const { paragraph, number, references } = typed
  const at = spanIn(paragraph, number.start, number.end)
  if (!at) return []
  const contradiction = typed.isOther ? undefined : (contradicted(typed, at) ?? contradictedComparison(typed, at))
  if (contradiction) return [contradiction]
  const text = paragraph.text.slice(number.start, number.end)
  if (!isDistinctive(number)) return []
  if (isHoped(typed)) return []
  const named = namedReferences(text, number, paragraph, references)
  return named.length > 0 ? [typedByHand(text, at, named)] : typedRates(typed)
}

/** 不良率控制在1.3%以内 in a plan: what next year shall bring is not this year's number, though it is as much. */
function isHoped({ planned, paragraph, number }: Typed): boolean {
  const clause = /[^，。；]*$/.exec(paragraph.text.slice(0, number.start))![0]
  const isBase = /今年|本年|\d年|上年|去年|目前|[由从比较]/.test(clause)
  return planned && !isBase && !paragraph.text.startsWith('的基础', number.end)
}

function typedByHand(text: string, at: Span, found: readonly { reference: string }[]): Diagnostic {
  const references = found.slice(0, 3).map(({ reference }) => reference)
  const hint = `可以写成 ${references.join(' 或 ')}，以后改数时跟着变`
  return info('figures/typed', `“${text}”与台账里的数相同，却是手写的`, { at, hint })
}

const isNamedIn = (sentence: string, { name, label }: { name: string; label?: string | undefined }): boolean =>
  sentence.includes(name) || (label !== undefined && sentence.includes(label))

/** The words up to a number's end that a form of a figure prints, which the sentence names: 增长8.0%. */
function typedRates({ paragraph, number: { start, end }, references }: Typed): Diagnostic[] {
  const sentence = /[^。；！？]*$/.exec(paragraph.text.slice(0, end))![0]
  const alike = references.rates.get(paragraph.text.slice(start, end)) ?? []
  const found = alike.filter((one) => sentence.endsWith(one.text) && isNamedIn(sentence, one))
  const [{ text: words } = { text: '' }] = found
  const at = spanIn(paragraph, end - words.length, end)
  const same = found.filter((one) => one.text === words)
  return at && same.length > 0 ? [typedByHand(words, at, same)] : []
}

/** Small whole numbers are equal by chance, and 100% is said of everything. */
const isDistinctive = ({ digits, unit }: WrittenNumber): boolean =>
  digits.includes('.') || (digits.replace(/^-?0*/, '').length >= 3 && !(digits === '100' && unit.name === '%'))

/** Numbers with the same key are of the same things; 人 and 人次 may be added, but are not the same. */
const unitKey = ({ kind, base }: FigureUnit): string => {
  if (kind.startsWith('count')) return base
  return base === '' ? '' : `=${kind}`
}

/** A figure's name with another number behind it. */
function contradicted(
  { paragraph, number, ledger, names, telling, planned, told }: Typed,
  at: Span,
): Diagnostic | undefined {
  const before = textBefore(paragraph, number).replace(between, '')
  const word = longestEnd(before, names)
  if (word === undefined) return undefined
  const context = before.slice(0, -word.length)
  if (!isThisYears(context, telling)) return undefined
  const name = names.get(word)!
  const figure = ledger.figures.get(name)!
  const amount = ledger.values.get(name)
  if (!amount || unitKey(figureUnit(number.unit.name)) !== unitKey(amount.unit)) return undefined
  const known = [amount, ledger.previous.get(name), ledger.lastPeriod.get(name), besideAmount(figure, 'target')]
  const meant = intervalOf(number)
  if (known.some((one) => one && overlap(one.interval, meant))) return undefined
  const below = meant.high.lt(amount.interval.low)
  const digits = [number.digits, amount.digits] as const
  if (below && (maySayPart(context) || (tellsBefore(context) && isOfTold(meant, amount.interval, digits))))
    return undefined
  // «抽检食品2860批次，合格率98.3%»: of the food.
  const isRate = number.unit.dimension === 'percent'
  const ofOthers = (isRate ? told.last : told.all) === 'others' && !context.endsWith('、')
  if (ofOthers && (isRate || !isOneSlip(...digits))) return undefined
  const ofYears = !below && maySayAllYears(context)
  if (ofYears && isTwiceAsMuch(meant, amount.interval)) return undefined
  const text = paragraph.text.slice(number.start, number.end)
  const goal = planned ? 'goal' : isGoal(context, paragraph.text.slice(number.end, number.end + 4))
  if (goal) return besideGoal({ text, name: word, amount, below, goal, at, planned })
  // In a list the number may be that of a part: «甲镇中心2家、站3家».
  const make = ofOthers ? info : ofYears || context.endsWith('、') ? warning : error
  return make('figures/contradiction', `正文里“${word}”是${text}，台账里是${amount.digits}${amount.unit.name}`, {
    at,
    hint: `请核对；台账里的对，就写成 {{${name}}}`,
    related: [{ message: '台账里的数', at: figure.place([figure.value === '' ? 'formula' : 'value']) }],
  })
}

/** The longest of the words that a text ends with. */
function longestEnd(text: string, words: ReadonlyMap<string, string>): string | undefined {
  let longest: string | undefined
  for (const one of words.keys()) if (one.length > (longest?.length ?? 0) && text.endsWith(one)) longest = one
  return longest
}

interface Goal {
  text: string
  name: string
  amount: Amount
  below: boolean
  goal: 'goal' | 'bound'
  at: Span
  planned: boolean
}

/** What is planned is measured by no ledger of this year; a goal below what there is already may be last year's text. */
function besideGoal({ text, name, amount, below, goal, at, planned }: Goal): Diagnostic | undefined {
  if (goal === 'goal' && !(planned && below)) return undefined
  const now = `台账里今年是${amount.digits}${amount.unit.name}`
  const message = planned ? `计划里“${name}”是${text}，${now}，比它还高` : `正文里“${name}”是${text}，${now}`
  return info('figures/contradiction', message, { at, hint: '请核对；没有错就不用改' })
}

/** The text up to a number, without the label, which nobody wrote. */
function textBefore({ pieces, text }: TextParagraph, { start }: WrittenNumber): string {
  const own = pieces.find((piece) => piece.origin)?.start ?? 0
  return text.slice(Math.max(own, start - 60), start)
}

/** A figure's name with another comparison behind it than the ledger gives. */
function contradictedComparison(typed: Typed, at: Span): Diagnostic | undefined {
  const { paragraph, number, ledger, names, telling, planned } = typed
  const before = textBefore(paragraph, number)
  if (planned || isGoal(before, '')) return undefined
  const found = contradictedRate(before, number, { ledger, names, telling }) ?? behindPrinted(typed)
  if (!found) return undefined
  const { figure, word, form } = found
  const make = 'sure' in found && !found.sure ? warning : error
  const text = paragraph.text.slice(number.start, number.end)
  return make('figures/contradiction', `正文里“${figure.name}”比上年${word}${text}，按台账算是${found.found}`, {
    at,
    hint: `请核对；台账里的对，就写成 {{${figure.name}.${figureForms[form]}}}`,
    related: [{ message: '台账里的上年数', at: figure.place(['previous']) }],
  })
}

/** A comparison right behind a value that the ledger printed. */
function behindPrinted({ paragraph, number, ledger, printed }: Typed) {
  const piece = paragraph.pieces.findLast(
    (one) => one.start + one.text.length <= number.start && isPrinted(one, printed),
  )
  const node = piece?.origin && printed.get(piece.origin)
  if (!piece || !node || (node.form !== undefined && !['value', 'wan', 'yi', '数', '万', '亿'].includes(node.form)))
    return undefined
  const words = paragraph.text.slice(piece.start + piece.text.length, number.start)
  // 数 leaves the unit to the text: {{人数.数}}人，增长5%.
  const behind = node.form === undefined ? words : words.replace(/^[^\d，,（(。；]{1,4}(?=[，,（(])/, '')
  return contradictedBehind(behind, number, node.name, ledger)
}

const isPrinted = ({ origin }: TextParagraph['pieces'][number], printed: Typed['printed']): boolean =>
  origin !== undefined && printed.has(origin)
