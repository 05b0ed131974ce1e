import { besideErrors } from './beside-errors.ts'
import type { DraftDocument, PreparedReport } from './build.ts'
import { earlierFigures, type Past } from './document/earlier-figures.ts'
import type { PrintedFigures } from './document/printed-figures.ts'
import type { JudgedByLedger } from './drafts/in-report.ts'
import { misnamedColumns } from './figures/column-headings.ts'
import type { Leftover } from './figures/leftover/index.ts'
import { mayContradict } from './figures/may-contradict.ts'
import { figuresWithoutUnit } from './figures/no-unit.ts'
import { isRelation } from './figures/relation-codes.ts'
import { pendingFigures, reportPending } from './figures/report-pending.ts'
import { statedFigures } from './figures/stated.ts'
import type { TypedNumbers } from './figures/typed.ts'
import { asSet } from './figures/typed-rules.ts'
import type { RuleSettings } from './proofread/types.ts'
import { reportedOnce } from './reported-once.ts'
import { type Diagnostic, sortDiagnostics } from './text/diagnostic.ts'
import type { Position } from './text/source.ts'

/** All there is to say of a prepared report: what `check` prints, and what `build --final` goes by. */
export interface Examined {
  diagnostics: Diagnostic[]
  /** How many figures are open (待报); absent when none is. */
  pending?: number
  /** How many numbers the text has, and how many of them come from the ledger; absent without a ledger. */
  numbers?: Pick<TypedNumbers, 'total' | 'fromLedger'>
  /** Where earlier values of the ledger still stand typed. */
  leftovers: Leftover[]
  /** All that the ledger says of its figures; absent when the report has mistakes. */
  stated?: PrintedFigures
}

/** Adds the checks of writing, of typed numbers and of what was corrected to what preparing a report found. */
export async function examine(prepared: PreparedReport, past: Past): Promise<Examined> {
  if (prepared.draft) return examineDraft(prepared, prepared.draft, past)
  return examineWhole(prepared, past)
}

async function examineWhole(prepared: PreparedReport, past: Past): Promise<Examined> {
  const { proofreadReport } = await import('./proofread-report.ts')
  const found = proofreadReport(prepared).map((one) => one.diagnostic)
  const typed = await typedIn(prepared)
  const judged = typed && (await judgedIn(prepared))
  const { report, document } = prepared
  const ledger =
    report && document ? [...(await reportPending(report, document)), ...figuresWithoutUnit(report, document)] : []
  const words = await wordsIn(prepared)
  const open = report ? pendingFigures(report.figures).length : 0
  const { leftovers, stated } = await leftoversIn(prepared, past)
  const ofNumbers = withJudged(found, typed?.diagnostics ?? [], judged)
  const diagnostics = together(prepared, [...ofNumbers, ...ledger, ...words], leftovers)
  return {
    diagnostics: report && document ? reportedOnce(diagnostics, report, document) : diagnostics,
    ...(open > 0 && { pending: open }),
    ...(typed && { numbers: { total: typed.total, fromLedger: typed.fromLedger } }),
    leftovers,
    ...(stated && { stated }),
  }
}

/** A report with an error: all that can be said beside it, and nothing that only follows from it. */
async function examineDraft(prepared: PreparedReport, draft: DraftDocument, past: Past): Promise<Examined> {
  const readable = { ...prepared, report: draft.report, document: draft.document }
  const found = await examineWhole(readable, draft.ledgerIsSound ? past : {})
  return besideErrors(found, prepared.diagnostics, draft)
}

/**
 * The same for a build that is not final: of the writing and of the typed numbers only what `check` calls an error, since
 * no report is built that has one. Nothing is loaded that cannot find any.
 */
export async function examineErrors(prepared: PreparedReport, past: Past): Promise<Examined> {
  const { draft } = prepared
  if (draft) return errorsOf(prepared, await examineDraft(prepared, draft, past))
  const { document, report, set } = prepared
  const settings: RuleSettings = { ...set?.rules, ...report?.rules }
  if (Object.values(settings).includes('error')) return errorsOf(prepared, await examine(prepared, past))
  const typed = report && document && mayContradict(report.figures, document) ? await typedIn(prepared) : undefined
  const grave = (typed?.diagnostics ?? []).filter((one) => one.severity === 'error')
  const { leftovers, stated } = await leftoversIn(prepared, past)
  return { diagnostics: together(prepared, grave, leftovers), leftovers, ...(stated && { stated }) }
}

/** Some check was made an error: of all that was found, what preparing found, what is left over, and the errors. */
function errorsOf(prepared: PreparedReport, { diagnostics, ...rest }: Examined): Examined {
  const grave = diagnostics.filter((one) => one.severity === 'error' && !prepared.diagnostics.includes(one))
  return { ...rest, diagnostics: together(prepared, grave, rest.leftovers) }
}

async function typedIn({ report, document, set }: PreparedReport): Promise<TypedNumbers | undefined> {
  if (!report || !document || report.figures.size === 0) return undefined
  const { typedNumbers } = await import('./figures/typed.ts')
  return typedNumbers(report, document, set?.rules)
}

/** What the ledger says of typed numbers that hang on its figures. */
async function judgedIn({ report, document, set }: PreparedReport): Promise<JudgedByLedger | undefined> {
  if (!report || !document) return undefined
  const { judgeTyped } = await import('./drafts/in-report.ts')
  return judgeTyped(report, document, set?.rules)
}

/** The ledger is evidence: what it proves is not doubted, and what it contradicts is told once. */
function withJudged(
  found: readonly Diagnostic[],
  typed: readonly Diagnostic[],
  judged: JudgedByLedger | undefined,
): Diagnostic[] {
  if (!judged) return [...found, ...typed]
  const proven = new Set(judged.proven.map(endOf))
  const known = new Set(typed.filter((one) => one.code === 'figures/contradiction').map(placeOf))
  const doubted = found.filter(({ code, position }) => !(position && isRelation(code) && proven.has(endOf(position))))
  return [...doubted, ...typed, ...judged.diagnostics.filter((one) => !known.has(placeOf(one)))]
}

/**
 * Words around figures that the report's texts do not hold: headings of columns, and the templates of the set. Who fills a
 * report in did not write them, and prints them all the same.
 */
async function wordsIn({ report, document, set }: PreparedReport): Promise<Diagnostic[]> {
  if (!report || !document || !set) return []
  const { adviseOn } = await import('./template/advice/index.ts')
  // A number in a set may well be meant (the year of a law); that it cannot be changed in the report is worth knowing.
  const ofSet = adviseOn(set).map(
    (one): Diagnostic => (one.code === 'template/typed-number' ? { ...one, severity: 'info' } : one),
  )
  return asSet([...misnamedColumns(report, document), ...ofSet], [set.rules, report.rules])
}

/** What was corrected and still stands typed. A ledger that never changed has nothing of the kind, and costs nothing. */
async function leftoversIn(
  { report, document }: PreparedReport,
  past: Past,
): Promise<Pick<Examined, 'leftovers' | 'stated'>> {
  if (!report || !document) return { leftovers: [] }
  const stated = await statedFigures(report)
  if (earlierFigures(past, stated).size === 0) return { leftovers: [], stated }
  const { leftovers } = await import('./figures/leftover/index.ts')
  return { leftovers: leftovers(report, document, past, stated), stated }
}

/** Reading order; a place that another finding calls wrong already is not reported twice. */
function together(
  { diagnostics }: PreparedReport,
  found: readonly Diagnostic[],
  leftovers: readonly Leftover[],
): Diagnostic[] {
  const wrong = new Set(found.filter((one) => one.code === 'figures/contradiction').map(placeOf))
  const rest = leftovers.map((one) => one.diagnostic).filter((one) => !wrong.has(placeOf(one)))
  return sortDiagnostics([...diagnostics, ...found, ...rest])
}

const endOf = ({ file, endLine, endColumn }: Position): string => `${file} ${endLine} ${endColumn}`

const placeOf = ({ position }: Diagnostic): string => (position ? endOf(position) : '')
