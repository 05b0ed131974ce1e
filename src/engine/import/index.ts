import { kinds } from '../model/report.ts'
import { defaultYear } from '../new/answers.ts'
import { numberOfLabel, parseLabel } from '../outline/label.ts'
import { addInfo, type Diagnostic, info, warning } from '../text/diagnostic.ts'
import { countsOf } from '../text/most-alike.ts'
import type { Span } from '../text/source.ts'
import { writeYaml } from '../yaml/write-yaml.ts'
import { mainList } from './arrange-body.ts'
import { type Sectioned, sectioned, type Understood, understand } from './document.ts'
import { isPlanText, kindOfHeading } from './kinds.ts'
import { isCounted } from './label.ts'
import { written } from './notes.ts'
import type { ReportPlan } from './plan.ts'
import { type Declared, declare, distance, formOf, type SetOutline, type WantedLevel, wantedLevels } from './shape.ts'
import type { Content, ImportLine } from './types.ts'
import { type ImportLanguage, wordsOf } from './words.ts'
import type { Tally, Writing } from './write-items.ts'
import { writeFiles } from './write-report.ts'

export { readLines } from './lines.ts'
export { withoutNotes } from './notes.ts'
export { folded } from './sentences.ts'
export type { SetOutline } from './shape.ts'
export type { ImportLine, ImportTable, PictureFile } from './types.ts'
export type { ImportLanguage } from './words.ts'

/** What somebody asks of an import. */
export interface ImportRequest {
  lines: readonly ImportLine[]
  /** The notes that the lines refer to. */
  notes: readonly string[]
  /** The document has a list of its headings. */
  hasContents: boolean
  sets: readonly SetOutline[]
  /** The set that is asked for; else the one whose outline fits best. */
  template?: string
  language: ImportLanguage
  /** The title where the text has none: from the file's name. */
  titleOfName?: string
  today: Date
  /** Lines, by their indexes, whose labels, and whose words, are kept as they stand. */
  literal: ReadonlySet<number>
  raw: ReadonlySet<number>
}

/** A folder of data as it was made. */
export interface Made {
  files: { name: string; text: string }[]
  set: string
  title: string
  /** The file has no title; one was put there. */
  titleIsAdded: boolean
  tally: Tally
  /** The parts with their kinds. */
  parts: { heading: string; kind: string; at: Span }[]
  diagnostics: Diagnostic[]
}

/** Makes the files of a report from the lines of a text. Pure. */
export function makeImport(request: ImportRequest): Made {
  const { lines, raw, literal, language } = request
  const understood = understand(lines, raw)
  const parts = sectioned(understood)
  const indexes = new Map(lines.map((line, index) => [line, index]))
  const tally: Tally = { computed: 0, byHand: 0, exceptions: 0 }
  const choice = choose(understood, parts, request)
  const writing: Writing = {
    words: wordsOf(language),
    levels: choice.declared.levels,
    literal,
    raw,
    indexOf: (line) => indexes.get(line) ?? -1,
    counts: [],
    tally,
    sectionLabel: sectionLabels(choice.declared, tally),
  }
  const titled = titleOf(understood, request)
  const year = understood.facts.year ?? defaultYear(request.today)
  const plan: ReportPlan = {
    hasContents: request.hasContents,
    understood,
    ...choice,
    ...(parts && { sectioned: parts }),
    writing,
    title: titled.text,
    year,
  }
  const files = writeFiles(plan).map(({ name, map }) => ({ name, text: writeYaml(written(map, request.notes)) }))
  return {
    files,
    set: choice.set.name,
    title: titled.text,
    titleIsAdded: titled.isAdded,
    tally,
    parts: (parts?.sections ?? []).map(({ entry, kind }) => ({ heading: entry.heading!, kind, at: entry.line.at })),
    diagnostics: tell(understood, parts, titled, request),
  }
}

type Choice = Pick<ReportPlan, 'set' | 'arrange' | 'declared' | 'grouped'>

/** The set whose outline fits best, or the one that is asked for, and how the report differs from it. */
function choose(
  { body, front, back }: Understood,
  parts: Sectioned | undefined,
  { sets, template }: ImportRequest,
): Choice {
  const asked = sets.find(({ name }) => name === template)
  const has = new Set([
    'opening',
    ...(front.addressee ? ['addressee'] : []),
    ...(back.signature.length > 0 ? ['signature'] : []),
    ...(back.date ? ['date'] : []),
  ])
  const hasAll = ({ requires }: SetOutline): boolean => requires.every((key) => has.has(key))
  if (!parts) {
    const set = asked ?? sets.find(({ name }) => name === 'plain')!
    return { set, arrange: 'by-kind', declared: declare(set, wantedLevels([body], 1)) }
  }
  const arrange = fitsKinds(parts) ? 'by-kind' : 'by-section'
  const wanted = [
    levelOfParts(parts),
    ...wantedLevels(
      parts.sections.map(({ entry }) => entry.body),
      2,
    ).slice(1),
  ]
  const of = (one: SetOutline): number =>
    distance(one, wanted) +
    (arrange === 'by-kind' ? parts.sections.filter(({ entry, kind }) => one.parts[kind] !== entry.heading).length : 0)
  const [best] = sets
    .filter((one) => one.arrange === arrange && one.name !== 'plain' && hasAll(one))
    .toSorted((a, b) => of(a) - of(b))
  const set = asked ?? best ?? sets[0]!
  const declared = declare(set, wanted)
  const grouped = arrange === 'by-kind' && isGrouped(parts, declared)
  return { set, arrange, declared, ...(grouped && { grouped }) }
}

/** 成绩, 问题 and 计划, one after the other, each with a heading of its own line. */
function fitsKinds({ opening, sections, closing }: Sectioned): boolean {
  const kinds = sections.map(({ kind }) => kind).join(' ')
  const isPlainText = [...opening, ...closing].every(({ type }) => type === 'para')
  const pattern = parseLabel(sections[0]!.style)
  const isSound = sections.every(
    ({ entry }, index) => entry.ownLine && isCounted(pattern, index + 1, sections.length, entry.label),
  )
  return kinds === 'achievements problems plans' && isPlainText && isSound
}

/** Whether each item of the first part can be a file: all have headings, and stand as their level does. */
function isGrouped({ sections }: Sectioned, { levels }: Declared): boolean {
  const { body } = sections[0]!.entry
  const list = mainList(body)
  const level = levels[1]
  const isOnly = body.every(
    (one) => one === list || (one.type === 'para' && body.indexOf(one) < body.indexOf(list as Content)),
  )
  if (!list || !level || !isOnly || list.style !== level.label) return false
  const pattern = parseLabel(list.style)
  // What runs in is short, and reads better as a list in one file.
  if (!list.entries.some(({ ownLine }) => ownLine)) return false
  return list.entries.every(
    ({ heading, label, ownLine, body: own }, index) =>
      heading !== undefined &&
      isCounted(pattern, index + 1, list.entries.length, label) &&
      (own.length === 0 || (ownLine ? 'own-line' : 'run-in') === level.form),
  )
}

function levelOfParts({ sections }: Sectioned): WantedLevel {
  const styles = countsOf(sections.map(({ style }) => style))
  const [[label]] = [...styles].sort((a, b) => b[1] - a[1]) as [[string, number]]
  const form = formOf(sections.map(({ entry }) => entry))
  return { label, ...(form && { form }) }
}

/** Counts the labels of the parts as the report will. */
function sectionLabels({ levels }: Declared, tally: Tally): Writing['sectionLabel'] {
  let count = 0
  return (written) => {
    const pattern = parseLabel(levels[0]?.label ?? '')
    const label = written.trim()
    if (!pattern || pattern.numeral === 'none') {
      if (label === (levels[0]?.label ?? '')) return undefined
    } else if (isCounted(pattern, count + 1, count + 1, label)) {
      count++
      tally.computed++
      return undefined
    } else count = numberOfLabel(pattern, label) ?? count
    tally.exceptions++
    if (label !== '') tally.byHand++
    return label
  }
}

function titleOf({ title }: Understood, { titleOfName, lines }: ImportRequest): { text: string; isAdded: boolean } {
  if (title !== '') return { text: title, isAdded: false }
  const start = lines
    .slice(0, 6)
    .map(({ text }) => text)
    .join('')
  if (/(?:作|报告)(?:政府)?工作(?:报告)?/.test(start) && /政府/.test(start))
    return { text: '政府工作报告', isAdded: true }
  return { text: titleOfName ?? '【待补：标题】', isAdded: true }
}

/** What was guessed, and what else it could be. */
function tell(
  { facts, back, unplaced, noted }: Understood,
  parts: Sectioned | undefined,
  titled: ReturnType<typeof titleOf>,
  { lines }: ImportRequest,
): Diagnostic[] {
  const at = lines[0]!.at
  const found: Diagnostic[] = []
  if (titled.isAdded)
    addInfo(found, 'import/no-title', `文件里没有标题，写作“${titled.text}”`, at, '请在 report.yaml 里改“标题”')
  if (!facts.unit) addInfo(found, 'import/no-unit', '文件里看不出是哪个单位的', at, '请在 report.yaml 里填写“单位”')
  else if (!back.signature[0])
    addInfo(found, 'import/unit', `单位写作“${facts.unit}”`, at, '不对的，请在 report.yaml 里改“单位”')
  if (facts.year === undefined)
    addInfo(found, 'import/no-year', '文件里看不出是哪一年的', at, '请在 report.yaml 里改“年度”')
  for (const one of noted) {
    const message = '标题里的脚注移到了后面的正文里，标题里不能加脚注'
    addInfo(found, 'import/note-moved', message, one.at, '请看一看放在哪一句后面合适')
  }
  for (const { at: place, picture } of unplaced) {
    const message = `图片存成了“${picture!.file}”，没有放进正文：它在标题、版头或落款处`
    const hint = '印章、徽标等不用导入；要用的，请在正文要放的地方写“图片”'
    found.push(warning('import/picture-unplaced', message, { at: place, hint }))
  }
  if (!isPlanText(titled.text)) found.push(...guessedParts(parts, facts.year))
  return found
}

/** The parts whose headings do not say what they are about, kind by kind. */
function guessedParts(parts: Sectioned | undefined, year: number | undefined): Diagnostic[] {
  const names = { achievements: '成绩', problems: '问题', plans: '计划' }
  const guessed = (parts?.sections ?? []).filter(({ entry }) => kindOfHeading(entry.heading!, year) === undefined)
  return kinds.flatMap((kind) => {
    const own = guessed.filter((one) => one.kind === kind)
    if (own.length === 0) return []
    const headings = own.map(({ entry }) => `“${entry.heading}”`).join('')
    const hint = '从标题看不出来，是照前后的部分定的；不对的，请在它的文件里改成“成绩”“问题”或“计划”'
    return [info('import/part', `归入${names[kind]}：${headings}`, { at: own[0]!.entry.line.at, hint })]
  })
}
