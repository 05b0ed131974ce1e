import type { RunningText, TextParagraph } from '../document/running-text.ts'
import type { PlacedParagraph } from '../figures/goals.ts'
import { ledgerUnits } from '../figures/ledger-units.ts'
import { figureUnit } from '../figures/unit.ts'
import type { Report } from '../model/report.ts'
import { fold } from '../numbers/fold.ts'
import { numbersIn } from '../numbers/ledger-units.ts'
import type { Unit } from '../numbers/units.ts'
import type { WrittenNumber } from '../numbers/written-number.ts'
import { plannedAndDone } from '../wording/planned-and-done.ts'
import { asidesOf } from './asides.ts'
import type { Role, Time } from './facts.ts'
import { boundOf, directionOf, roleOf } from './roles.ts'
import { basesOnThisYear, timeOf } from './times.ts'

/** A number of a draft as its words read it. */
export interface DraftAmount {
  paragraph: TextParagraph
  number: WrittenNumber
  role: Role
  /** The value is no less, or no more, than the number. */
  bound?: 'least' | 'most'
  /** −1 after 下降 and the like, 0 where nothing says it. */
  sign: 1 | -1 | 0
  time: Time
  /** True: words said it, and it was not only taken for granted. */
  timed: boolean
  /** It is compared with the report's own year, which cannot be. */
  ownBase: boolean
  /** It tells what is planned or hoped for. */
  planned: boolean
  kind: string
  /** The words from the number before it in the sentence, and the whole sentence up to it. */
  lead: string
  sentence: string
  /** The words behind it. */
  tail: string
  /** The number before it in its sentence. */
  before?: DraftAmount
}

/** A year that a draft names. */
export interface DraftYear {
  paragraph: TextParagraph
  start: number
  end: number
  year: number
  /** The sentence that it stands in. */
  sentence: readonly [start: number, end: number]
}

/** A draft taken apart. */
export interface ReadDraft {
  amounts: DraftAmount[]
  years: DraftYear[]
}

const planHeading = /下一步|下步|明年|次年|来年|打算|展望|谋划|努力方向|工作思路|工作计划|工作安排|重点任务/
const stop = /[。；;！？!?\n]/

/** The paragraphs of a text that is no report, by the headings that they stand below. */
export function placeDraft({ paragraphs }: RunningText, year: number): PlacedParagraph[] {
  let under: Omit<PlacedParagraph, 'paragraph'> = { planned: false }
  return paragraphs.map((paragraph) => {
    if (paragraph.kind === 'heading' || paragraph.kind === 'title') under = sectionOf(paragraph, year)
    return { paragraph, ...under }
  })
}

/** Reads the numbers of a text. Linear in its length. */
export function readDraft(
  placed: readonly PlacedParagraph[],
  { year, figures }: Pick<Report, 'year' | 'figures'>,
): ReadDraft {
  const amounts: DraftAmount[] = []
  const years: DraftYear[] = []
  const units = ledgerUnits(figures)
  for (const { paragraph, ...under } of placed) readParagraph(paragraph, { year, units, under, amounts, years })
  return { amounts, years }
}

/** The year that a heading speaks of, and whether plans stand below it. */
function sectionOf({ text, kind }: TextParagraph, year: number): { year?: number; planned: boolean } {
  const named = /((?:19|20)\d\d)年/.exec(text.slice(0, 60))?.[1]
  const own = named === undefined ? undefined : Number(named)
  const isOfPlan = planHeading.test(text.slice(0, 40)) && !plannedAndDone.test(text)
  const planned = kind === 'heading' && (isOfPlan || own === year + 1)
  return { planned, ...(kind === 'heading' && own !== undefined && own !== year && !planned && { year: own }) }
}

interface Context {
  year: number
  /** Those of the ledger that no list has. */
  units: readonly Unit[]
  under: { year?: number; planned: boolean }
  amounts: DraftAmount[]
  years: DraftYear[]
}

function readParagraph(paragraph: TextParagraph, { year, units, under, amounts, years }: Context): void {
  const text = fold(paragraph.text)
  let [from, last] = [0, 0]
  let before: DraftAmount | undefined
  let asides = asidesOf(text, from)
  for (const token of numbersIn(text, units)) {
    const next = stopBetween(text, last, token.start)
    // Behind a semicolon it may still be said of the same.
    if (next > 0) [from, before, asides] = [next, text[next - 1] === ';' ? before : undefined, asidesOf(text, next)]
    const start = Math.max(from, before?.number.end ?? 0)
    last = token.end
    if (token.sort === 'year') {
      years.push({
        paragraph,
        start: token.start,
        end: token.end,
        year: token.year,
        sentence: [from, endOf(text, token.end)],
      })
    }
    if (token.sort !== 'amount') continue
    const lead = text.slice(start, token.start)
    const tail = text.slice(token.end, token.end + 12)
    const sentence = text.slice(from, token.start)
    const role = roleOf(token, { lead, tail, cell: paragraph.cell, before })
    const bound = role === 'value' ? boundOf(lead) : undefined
    const when = asides.wordsTo(token.start, lead) + (paragraph.cell?.column ?? '')
    const timed = timeOf(when, { year, role, under: under.year, tail })
    const one: DraftAmount = {
      paragraph,
      number: token,
      role,
      ...(bound && { bound }),
      sign: directionOf(token, lead, paragraph.cell),
      time: timed.time,
      timed: timed.said,
      ownBase: basesOnThisYear(lead, year),
      planned: under.planned || timed.planned,
      kind: kindOf(token, paragraph),
      lead,
      sentence,
      tail,
      ...(before && { before }),
    }
    asides.add({ ...one, start: token.start, end: token.end })
    amounts.push(one)
    before = one
  }
}

/** Behind the last full stop between two offsets; 0 without one. */
function stopBetween(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (stop.test(text[at]!)) return at + 1
  return 0
}

function endOf(text: string, from: number): number {
  const found = text.slice(from).search(stop)
  return found < 0 ? text.length : from + found
}

/** The unit of a cell may stand in its column, or in one of its own. */
function kindOf({ unit }: WrittenNumber, { cell }: TextParagraph): string {
  const unitOfCell = cell?.unit ?? /[(（]([^()（）]{1,6})[)）]/.exec(cell?.column ?? '')?.[1]
  return figureUnit(unit.name || unitOfCell || '').kind
}
