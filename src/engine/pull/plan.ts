import { paragraphHash } from '../document/stamp.ts'
import type { Document } from '../document/types.ts'
import type { DocxOrigin } from '../readers/docx/origin.ts'
import { type Position, positionOf, type SourceEdit, type Span } from '../text/source.ts'
import type { ParagraphChange } from '../verify/index.ts'
import { placeOf } from '../verify/place.ts'
import { type Home, type Homeless, homeOfNote, homesOf, isHomeless, type NewNumber } from './home.ts'
import type { Kept, Printed, PrintedReport, Trial, WrittenParagraph } from './kept.ts'
import { isAsWritten, notesIn } from './notes.ts'
import { settled } from './settled.ts'
import { withItems } from './structure.ts'
import { isEditable, type ReportFiles, withEdits } from './with-edits.ts'

/**
 * What becomes of a paragraph that somebody changed. `follows`: another one's text is printed here, too. `done`: the data
 * say the same already.
 */
export interface PulledParagraph extends ParagraphChange {
  becomes: 'written' | 'number' | 'follows' | 'done' | 'none'
  before?: string
  place?: Position
  /** Where words that came are to be written: behind the text that stands here. */
  behind?: Position
  numbers: readonly NewNumber[]
  /** Why it is not written. */
  why?: string
}

export interface PullPlan {
  paragraphs: PulledParagraph[]
  /** The files that change, by their names in the report's folder. */
  files: Record<string, Uint8Array>
  /** How many paragraphs print something else that nobody changed: a heading stands in the contents list, too. */
  others: number
}

type Fate = Omit<PulledParagraph, keyof ParagraphChange>

/** What is told of a paragraph that nothing of now can be found for. */
function homeless(change: ParagraphChange, now: PrintedReport): Pick<Fate, 'becomes' | 'why'> {
  if (change.change !== 'changed') return { becomes: 'none', why: whatToDo[change.change] }
  if (saysNow(change, now)) return { becomes: 'done' }
  return { becomes: 'none', why: '生成以后数据改过，这一段现在印的已经不是原来的话，请自己对照着改' }
}

/** What a person does with a paragraph that has no one home; its place and its words stand beside it. */
const whatToDo: Readonly<Record<Exclude<ParagraphChange['change'], 'changed'>, string>> = {
  added: '新加的，数据里没有它的位置，请自己加上',
  removed: '删了，请自己在数据里删去',
  moved: '移到了这里，请自己在数据里移',
  split: '分成了几段（¶ 处断开），请自己在数据里分开',
  merged: '和后面的并成了一段，请自己在数据里合起来',
}

/** Where a change without a home is to be made: at the paragraph's own text, or behind the one that stands before it. */
function whereOf(change: ParagraphChange, now: PrintedReport, origin: DocxOrigin, kept: Kept | undefined) {
  const own = change.number === undefined ? undefined : spanNow(change.number, now, origin, kept)
  const isPlaced = change.change === 'added' || change.change === 'moved'
  const before = isPlaced ? origin.paragraphs.slice(0, change.paragraph - 1) : []
  const known = before.flatMap(({ marks }) => marks.slice(-1)).reverse()
  const last = known.find(({ number }) => spanNow(number, now, origin, kept))
  const behind = last && spanNow(last.number, now, origin, kept)
  return { ...(own && { place: positionOf(own) }), ...(behind && { behind: positionOf(behind) }) }
}

function spanNow(number: number, now: PrintedReport, origin: DocxOrigin, kept: Kept | undefined): Span | undefined {
  const found = paragraphNow(number, now, origin, kept)
  const at = found && placeOf(now.document!, found.block, found.text, '')
  return at && isEditable(at, now.report!) ? at : undefined
}

/** A changed paragraph with the homes that it may have. */
interface Candidate {
  change: ParagraphChange
  number: number
  before: string
  homes: Home[]
}

/** Finds the homes of what was changed, and prints the report with it: only what then says the edited text is taken. */
export async function planPull(
  trial: Trial,
  changes: readonly ParagraphChange[],
  origin: DocxOrigin,
  kept: Kept | undefined,
): Promise<PullPlan> {
  const { files, now } = trial
  const report = now.report!
  const isOwn = (at: Span): boolean => isEditable(at, report)
  const candidates: Candidate[] = []
  const told = new Map<ParagraphChange, Fate>()
  for (const change of changes) {
    const was = change.number === undefined ? undefined : kept?.writtenAs(change.number)?.text
    const found = change.change === 'changed' ? paragraphNow(change.number!, now, origin, kept) : undefined
    if (!found) {
      const where = whereOf(change, now, origin, kept)
      told.set(change, { ...homeless(change, now), ...where, numbers: [], ...(was !== undefined && { before: was }) })
      continue
    }
    const { number, text: before } = found
    const homes = homesNow(found, change.text, now.document!, isOwn)
    const [first] = homes
    const where = whereOf(change, now, origin, kept)
    told.set(change, { becomes: 'none', before, ...where, numbers: [], why: isHomeless(first!) ? first.why : unlike })
    candidates.push({ change, number, before, homes: homes.flatMap((one) => (isHomeless(one) ? [] : [one])) })
  }
  const { taken, after } = await withMore({ taken: new Map(), after: now.paragraphs! }, candidates, trial)
  const edits = [...taken.values()].flatMap((one) => one.edits)
  for (const one of candidates) told.set(one.change, fateOf(one, { taken, after }) ?? told.get(one.change)!)
  const numbers = new Set(candidates.map(({ number }) => number))
  const others = [...after].filter(
    ([number, { text }]) => !numbers.has(number) && now.paragraphs!.get(number)?.text !== text,
  )
  const ofTexts = withEdits(files, edits, report) ?? {}
  const all = isAsWritten(now, origin)
    ? await itemsToo(changes, origin, { ...trial, files: { ...files, ...ofTexts } }, told)
    : undefined
  return {
    paragraphs: changes.map((change) => ({ ...change, ...told.get(change)! })),
    files: all ? changedAmong(all, files) : ofTexts,
    others: others.length,
  }
}

/** What became of a candidate; nothing where it has no home that holds. */
function fateOf({ change, number, before }: Candidate, { taken, after }: Taken): Fate | undefined {
  const home = taken.get(number)
  const at = home?.edits[0]
  if (home && home.edits.length + home.numbers.length > 0) {
    const becomes = home.edits.length > 0 ? 'written' : 'number'
    return { becomes, before, numbers: home.numbers, ...(at && { place: positionOf(at) }) }
  }
  const follows = after.get(number)?.text !== before && isSaid(after.get(number), change.text)
  return follows ? { becomes: 'follows', before, numbers: [] } : undefined
}

/** The files with the items that came and went, and what is told of those; nothing where there are none. */
async function itemsToo(
  changes: readonly ParagraphChange[],
  origin: DocxOrigin,
  { files, print }: Trial,
  told: Map<ParagraphChange, Fate>,
): Promise<ReportFiles | undefined> {
  if (!changes.some(({ change }) => change === 'added' || change === 'removed')) return undefined
  const { files: all, written, saysNow } = await withItems(changes, origin, files, print)
  for (const [change, place] of written) {
    const { before } = told.get(change)!
    told.set(change, { becomes: 'written', place, numbers: [], ...(before !== undefined && { before }) })
  }
  for (const change of changes) {
    const fate = told.get(change)!
    if (fate.becomes !== 'none' || change.change !== 'changed' || written.size === 0) continue
    const says = saysNow(change.number!)
    if (says === undefined || settled(says) !== settled(change.text)) continue
    // A label that counts on.
    told.set(change, { becomes: 'follows', numbers: [], ...(fate.before !== undefined && { before: fate.before }) })
  }
  return all
}

const changedAmong = (all: ReportFiles, before: ReportFiles): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(all).filter(([name, bytes]) => before[name] !== bytes))

/** The homes that a changed paragraph or note may have. */
function homesNow(
  { block, text, note }: WrittenParagraph,
  now: string,
  document: Document,
  isOwn: (at: Span) => boolean,
): (Home | Homeless)[] {
  const one = note === undefined ? undefined : notesIn(document)[note - 1]
  return one ? [homeOfNote(one, text, now, isOwn)] : homesOf(document.children[block], text, now, isOwn)
}

/** Whether a paragraph of now says what somebody wrote. */
const saysNow = ({ text }: ParagraphChange, { paragraphs }: PrintedReport): boolean =>
  [...paragraphs!.values()].some((one) => isSaid(one, text))

const unlike = '写回去以后印出来的不会正好是改后的样子，没有写，请自己改'

/** The paragraph of now that says what one of the file said when it was written; `undefined` when none, or more than one, does. */
function paragraphNow(
  number: number,
  { paragraphs, stamp }: PrintedReport,
  origin: DocxOrigin,
  kept: Kept | undefined,
): (WrittenParagraph & { number: number }) | undefined {
  const mark = origin.paragraphs.flatMap(({ marks }) => marks).find((one) => one.number === number)
  const was = kept?.writtenAs(number)?.text
  const hash = mark?.hash ?? (was === undefined ? undefined : paragraphHash(was))
  const says = ({ text }: WrittenParagraph): boolean => paragraphHash(text) === hash
  const here = paragraphs!.get(number)
  if (stamp?.text === origin.stamp!.text) {
    return here && (hash === undefined || says(here)) ? { number, ...here } : undefined
  }
  // Of two that said the same it would not be known which one is meant.
  if (hash === undefined || timesSaid(hash, origin, kept) > 1) return undefined
  const same = [...paragraphs!].filter(([, one]) => says(one))
  return same.length === 1 ? { number: same[0]![0], ...same[0]![1] } : undefined
}

/** How many paragraphs said that when the file was written; those whose mark is gone are known where the document is kept. */
function timesSaid(hash: string, origin: DocxOrigin, kept: Kept | undefined): number {
  const marked = new Map(origin.paragraphs.flatMap(({ marks }) => marks.map((one) => [one.number, one.hash] as const)))
  let times = 0
  for (let number = 1; number <= origin.stamp!.paragraphs; number++) {
    const was = marked.has(number) ? undefined : kept?.writtenAs(number)?.text
    if ((marked.get(number) ?? (was === undefined ? undefined : paragraphHash(was))) === hash) times++
  }
  return times
}

/** The homes that hold, by the numbers of their paragraphs, and what is printed with them. */
interface Taken {
  taken: Map<number, Home>
  after: Printed
}

/** Takes all of them at once where that holds, else each half by itself: few are refused. */
async function withMore(before: Taken, candidates: readonly Candidate[], trial: Trial): Promise<Taken> {
  const [one, ...others] = candidates.filter(({ homes }) => homes.length > 0)
  if (!one) return before
  const all = [one, ...others]
  const tries =
    others.length > 0 ? [all.map(({ homes }) => homes[0]!)] : one.homes.flatMap(waysToWrite).map((home) => [home])
  for (const homes of tries) {
    const taken = new Map(before.taken)
    for (const [index, home] of homes.entries()) taken.set(all[index]!.number, home)
    const after = await holding(taken, trial)
    if (after) return { taken, after }
  }
  if (others.length === 0) return before
  const middle = Math.ceil(all.length / 2)
  return withMore(await withMore(before, all.slice(0, middle), trial), all.slice(middle), trial)
}

/** What is printed with these homes, when each of their paragraphs says what it is to say. */
async function holding(homes: ReadonlyMap<number, Home>, { files, now, print }: Trial): Promise<Printed | undefined> {
  const edits = [...homes.values()].flatMap((one) => one.edits)
  if (edits.length === 0) return now.paragraphs
  const changed = withEdits(files, edits, now.report!)
  if (!changed) return undefined
  const { paragraphs } = await print({ ...files, ...changed })
  if (paragraphs?.size !== now.paragraphs!.size) return undefined
  return [...homes].every(([number, home]) => isSaid(paragraphs.get(number), home.expected)) ? paragraphs : undefined
}

/** As it is, and with the quotes of a text in quotes. */
function waysToWrite(home: Home): Home[] {
  const written = (write: (text: string) => string): Home => ({
    ...home,
    edits: home.edits.map((one): SourceEdit => ({ ...one, text: write(one.text) })),
  })
  const has = (signs: RegExp): boolean => home.edits.some(({ text }) => signs.test(text))
  return [
    home,
    ...(has(/["\\]/) ? [written((text) => text.replace(/["\\]/g, '\\$&'))] : []),
    ...(has(/'/) ? [written((text) => text.replaceAll("'", "''"))] : []),
  ]
}

/** Blanks beside Chinese do not count: programs set and drop them. */
const isSaid = (one: WrittenParagraph | undefined, text: string): boolean =>
  one !== undefined && settled(one.text) === settled(text)
