import { type PreparedReport, prepareReport } from './build.ts'
import { documentText } from './document/document-text.ts'
import { exactSpan, type RunningText } from './document/running-text.ts'
import { examineDraft } from './drafts/index.ts'
import type { Texts } from './host/memory-files.ts'
import type { Library } from './library.ts'
import { memoryHost } from './memory-host.ts'
import type { Report } from './model/report.ts'
import { ledgerOf, ledgerYaml, type ProposedFigure, type ProposedReference, proposedIn } from './proposals/index.ts'
import { bodyTexts } from './report/body-texts.ts'
import { type FigureForm, figureForms } from './terms/forms.ts'
import { type Diagnostic, succeeded } from './text/diagnostic.ts'
import { applyEdits } from './text/edits.ts'
import type { Span } from './text/source.ts'

/** What is asked of proposed figures. */
export interface FigureSettings {
  library: Library
  language: 'zh' | 'en'
  /** A ledger to tie the text to: the file's name (figures.xlsx, figures.csv, figures.yaml) and what it holds. */
  ledger?: { name: string; content: string | Uint8Array }
  /** The pictures of the report's folder, by their names. */
  pictures?: Readonly<Record<string, Uint8Array>>
}

/** A report folder whose numbers come from a ledger, as far as they could be told apart. */
export interface WithFigures {
  /** The files that are other than before, and the ledger. */
  files: { name: string; text: string | Uint8Array }[]
  /** How many numbers the text has, and how many of them come from the ledger now. */
  total: number
  tied: number
  figures: ReadonlyMap<string, ProposedFigure>
  /** What is wrong with the ledger that was given. */
  diagnostics: Diagnostic[]
}

const home = 'report'
/** How often what prints otherwise is left as it was typed. */
const mostRounds = 4

/**
 * Proposes a ledger for the texts of a report, or ties them to one that is there: a number gives way to a reference only
 * where building gives the same text.
 */
export async function proposeFigures(
  texts: Readonly<Record<string, string>>,
  settings: FigureSettings,
): Promise<WithFigures> {
  const { library, language, ledger, pictures = {} } = settings
  const prepare = (files: Texts): Promise<PreparedReport> =>
    prepareReport(
      home,
      library,
      memoryHost(
        Object.fromEntries(Object.entries({ ...files, ...pictures }).map(([name, text]) => [`${home}/${name}`, text])),
      ),
    )
  const before = await prepare(texts)
  const nothing = { files: [], total: 0, tied: 0, figures: new Map(), diagnostics: before.diagnostics }
  if (!before.document || !before.report) return nothing
  const text = documentText(before.document)
  const { found, relations, total } = proposedIn(
    text.paragraphs.map((one) => one.text),
    before.report.year,
  )
  const isOwn = ownNumbers(before.report, text)
  const proposed = ledgerOf(found.filter(isOwn), relations, {
    groupAt: headingsIn(text),
    isLastYear: ({ paragraph, start }) =>
      lastYear.test(text.paragraphs[paragraph]!.text.slice(Math.max(0, start - 16), start)),
  })
  const file = ledger ?? { name: 'figures.yaml', content: ledgerYaml(proposed.figures, language) }
  if (!ledger && proposed.figures.size === 0) return { ...nothing, total, diagnostics: [] }
  const withLedger = await prepare({ ...texts, [file.name]: file.content })
  if (!withLedger.report) return { ...nothing, total, diagnostics: withLedger.diagnostics }
  const wanted = ledger ? await tiedTo(withLedger.report, text, isOwn) : [...proposed.values, ...proposed.forms]
  let references = await printed(withLedger.report, text, wanted)
  for (let round = 0; round < mostRounds && references.length > 0; round++) {
    const edited = withReferences(texts, text, references, language)
    const after = await prepare({ ...texts, ...edited, [file.name]: file.content })
    const others =
      after.document && succeeded(after.diagnostics) ? differing(text, documentText(after.document)) : undefined
    if (others?.size === 0) {
      const files = Object.entries(edited).map(([name, one]) => ({ name, text: one }))
      return {
        files: [...files, { name: file.name, text: file.content }],
        total,
        tied: references.length,
        figures: proposed.figures,
        diagnostics: [],
      }
    }
    if (others === undefined) break
    references = references.filter((one) => !others.has(one.paragraph))
  }
  return { ...nothing, total, diagnostics: [], files: ledger ? [{ name: file.name, text: file.content }] : [] }
}

/** Words before last year's number: 比上年的, 去年同期为. */
const lastYear = /(?:上年|去年)(?:同期|末|度)?(?:实际|全年)?(?:完成)?[的为是有数]*$/

/** Whether a number is one that the year's work has come to: of the text itself, and of no plan or problem. */
function ownNumbers(report: Report, { paragraphs }: RunningText) {
  const plans = report.sections.flatMap(({ plans: list, problems }) =>
    [...list.items, ...problems.items].map((one) => one.origin),
  )
  const bodies = bodyTexts(report).map((one) => one.origin)
  const isIn = (spans: readonly Span[], span: Span): boolean =>
    spans.some((one) => one.source.path === span.source.path && one.start <= span.start && span.end <= one.end)
  return ({ paragraph: at, start, end }: Pick<ProposedReference, 'paragraph' | 'start' | 'end'>): boolean => {
    const span = exactSpan(paragraphs[at]!, start, end)
    return span !== undefined && isIn(bodies, span) && !isIn(plans, span)
  }
}

/** The heading of the first level of grouping that each paragraph stands under. */
function headingsIn({ paragraphs }: RunningText): (paragraph: number) => string | undefined {
  let heading: string | undefined
  const headings = paragraphs.map((one) => {
    if (one.kind === 'heading') heading = one.text.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/, '')
    return heading
  })
  return (paragraph) => headings[paragraph]
}

/** What the numbers of the text are in a ledger that is there. */
const formsOfDraft: Readonly<Record<string, readonly (FigureForm | undefined)[]>> = {
  本年: [undefined, 'wan', 'yi', 'value'],
  上年: ['previous'],
  上期: ['last-period'],
  目标: ['target'],
  同比: ['yoy', 'growth'],
  增减: ['change'],
  环比: ['pop', 'pop-growth'],
  环比增减: ['pop-change'],
  完成率: ['completion'],
  占比: ['share'],
}

async function tiedTo(
  report: Report,
  text: RunningText,
  isOwn: (one: ProposedReference) => boolean,
): Promise<ProposedReference[]> {
  const numbers = (await examineDraft(report, text)) ?? []
  const indexes = new Map(text.paragraphs.map((one, index) => [one, index]))
  return numbers
    .flatMap(({ paragraph, start, end, tie, figure, form = '' }): ProposedReference[] => {
      if ((tie !== 'ledger' && tie !== 'follows') || figure === undefined || !Object.hasOwn(formsOfDraft, form))
        return []
      const place = { paragraph: indexes.get(paragraph)!, start, end, name: figure }
      return formsOfDraft[form]!.map((asked) => ({ ...place, ...(asked !== undefined && { form: asked }) }))
    })
    .filter(isOwn)
}

/**
 * The references that print what stands in their places, the first of those for one place. A form that says which way it went
 * takes the word before the number with it: 增长6.9%.
 */
async function printed(
  { openLedger }: Report,
  { paragraphs }: RunningText,
  references: readonly ProposedReference[],
): Promise<ProposedReference[]> {
  const ledger = (await openLedger({ forms: true })).value
  const taken = new Set<string>()
  return references.flatMap((one) => {
    const { paragraph, start, end, name, form } = one
    const made = ledger.print(name, form)
    const key = `${paragraph}:${end}`
    if (!made || !('text' in made) || taken.has(key)) return []
    const from = end - made.text.length
    if (from > start || from < start - 2 || paragraphs[paragraph]!.text.slice(Math.max(0, from), end) !== made.text)
      return []
    taken.add(key)
    return [{ ...one, start: from }]
  })
}

/** The files with the references in them. */
function withReferences(
  texts: Readonly<Record<string, string>>,
  { paragraphs }: RunningText,
  references: readonly ProposedReference[],
  language: 'zh' | 'en',
): Record<string, string> {
  const edits = new Map<string, { start: number; end: number; text: string }[]>()
  for (const { paragraph, start, end, name, form } of references) {
    const span = exactSpan(paragraphs[paragraph]!, start, end)
    const file = span?.source.path.slice(home.length + 1)
    if (!span || file === undefined || texts[file] === undefined) continue
    const text = `{{${name}${form === undefined ? '' : `.${language === 'en' ? form : figureForms[form]}`}}}`
    edits.set(file, [...(edits.get(file) ?? []), { start: span.start, end: span.end, text }])
  }
  return Object.fromEntries([...edits].map(([file, list]) => [file, applyEdits(texts[file]!, list).text]))
}

/** The paragraphs that are printed otherwise. */
function differing(before: RunningText, after: RunningText): Set<number> | undefined {
  if (before.paragraphs.length !== after.paragraphs.length) return undefined
  return new Set(
    before.paragraphs.flatMap(({ text }, index) => (text === after.paragraphs[index]!.text ? [] : [index])),
  )
}
