import { flatInlines } from '../document/inline-groups.ts'
import type { Document } from '../document/types.ts'
import { proseNames } from '../fields/field.ts'
import { itemTexts } from '../fields/item.ts'
import type { ItemList, Prose, Report } from '../model/report.ts'
import { asidesOf, type Part } from '../report/arranged.ts'
import { isWritten, listOf, listsOf } from '../report/lists.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { type Arrived, arrivedIn } from './arrived.ts'
import { contentsOf, exhibitProses, nameOf, type Thing } from './contents.ts'
import { everyText } from './every-text.ts'

/** Who may have left something out, to be named. */
export interface PrintedReport {
  document: Document
  /** The parts that the templates were given. */
  parts: readonly Part[]
  set: {
    name: string
    version: string
    asksForSeal?: boolean
    /** The set's own keys that its templates ask for and nowhere print. */
    conditions?: ReadonlySet<string>
  }
}

/**
 * What a report holds and its document does not print: a warning at each place, whoever dropped it. What is lost whole is
 * one thing, whatever it holds.
 */
export function unprinted(report: Report, composed: PrintedReport): Diagnostic[] {
  return [...lostThings(report, composed), ...lostSeal(report, composed.set)]
}

function lostThings(report: Report, { document, parts, set }: PrintedReport): Diagnostic[] {
  const arrived = arrivedIn(document)
  const hasAll = everyText(report, arrived)
  const things = hasAll ? [] : contentsOf(report).filter(({ key }) => key === undefined || !set.conditions?.has(key))
  const lost = [...things.flatMap((one) => lostOf(one, arrived)), ...lostList(report, document)]
  if (lost.length === 0) return []
  const given = new Set(parts.flatMap(givenBy))
  const silent = new Set([...namesOnly(report), ...idleHeadings(report)])
  const inSections = new Set(things.filter((one) => one.kind === 'section').flatMap(proses))
  for (const heading of Object.values(report.headings)) if (heading) inSections.add(heading)
  return lost.flatMap((thing) => {
    const texts = proses(thing)
    if (texts.length > 0 && texts.every((one) => silent.has(one))) return texts.flatMap(lostNotes)
    const isArranged = texts.length === 0 || texts.some((one) => given.has(one) || !inSections.has(one))
    return [isArranged ? leftOut(thing, set, report) : notArranged(thing, report)]
  })
}

/** 目录, asked for by a report whose set has no place for it. */
function lostList({ contentsAt: origin }: Report, { children }: Document): Thing[] {
  if (!origin || children.some((one) => one.type === 'contents')) return []
  return [{ name: '目录', kind: 'text', origin, texts: [], below: [] }]
}

/** 盖章, asked for by a report that is signed and whose set leaves no room for a seal. */
function lostSeal(
  { sealAt: at, signature, date }: Report,
  { name, version, asksForSeal }: PrintedReport['set'],
): Diagnostic[] {
  if (!at || asksForSeal !== false || (signature.length === 0 && !date)) return []
  return [
    warning('template/unprinted', `“盖章”不起作用：模板 ${name} ${version} 没有给印章留位置`, {
      at,
      hint: '要盖章，请在模板里写 {{signature-block signature date seal=seal}}，或换一套模板；不盖章，请删去“盖章”',
    }),
  ]
}

/** The things that are lost: a whole one by itself, else those below it. */
function lostOf(thing: Thing, arrived: Arrived): Thing[] {
  if (hasArrived(thing, arrived)) return []
  if (!proses(thing).some((one) => arrived(one) && hasWords(one))) return [thing]
  // A table is printed whole or not at all.
  return thing.below.flatMap((one) => lostOf(one, arrived))
}

function hasArrived({ texts, below }: Thing, arrived: Arrived): boolean {
  for (const one of texts) if (!arrived(one)) return false
  for (const one of below) if (!hasArrived(one, arrived)) return false
  return true
}

const hasWords = (prose: Prose): boolean =>
  prose.paragraphs.flat().some((one) => 'value' in one && /\S/.test(one.value))

const proses = (thing: Thing): Prose[] => [...thing.texts, ...thing.below.flatMap(proses)]

/**
 * The titles of sections of problems and plans only: where each of them is a part of its own they name the files, and
 * stand in no document.
 */
function namesOnly({ sections }: Report): Prose[] {
  return sections.flatMap((section) => {
    const { title, intro, achievements, after } = section
    const isOther = !isWritten(achievements) && !intro && !after && listsOf(section).some(isWritten)
    return isOther && title ? [title] : []
  })
}

/** The headings of parts that have nothing to stand over yet. */
function idleHeadings({ headings, sections }: Report): Prose[] {
  return Object.entries(headings).flatMap(([kind, heading]) =>
    heading && !sections.some((section) => isWritten(listOf(section, kind))) ? [heading] : [],
  )
}

/** The notes in a heading that is rightly in no document: whoever wrote them counts on their being read. */
function lostNotes({ paragraphs }: Prose): Diagnostic[] {
  return flatInlines(paragraphs.flat())
    .filter((one) => one.type === 'note')
    .map(({ origin }) =>
      warning('arrange/unprinted', '这条脚注不会印出：它所在的标题不印在文中', {
        at: origin,
        hint: '请把脚注写到会印出的正文或小标题里，或从报告里删去',
      }),
    )
}

/** The texts that a part hands to the templates. */
function givenBy({ heading, intro, lists, ...part }: Part): Prose[] {
  return [heading, ...(intro ? [intro] : []), ...Object.values(asidesOf(part)), ...lists.flatMap(listProses)]
}

function listProses({ intro, items, tail, after }: ItemList): Prose[] {
  return [
    ...[intro, tail, after].flatMap((one) => one ?? []),
    ...items.flatMap((item) => [
      ...proseNames(itemTexts).flatMap((name) => item[name] ?? []),
      ...item.exhibits.flatMap(exhibitProses),
      ...listProses(item.children),
    ]),
  ]
}

/** What the templates of the set have not written: no place for it, or one whose condition does not hold. */
function leftOut(thing: Thing, { name, version }: PrintedReport['set'], report: Report): Diagnostic {
  if (thing.kind === 'attachment' && thing.below.length === 1 && report.withoutAttachmentNote) {
    return warning('report/unlisted-attachment', `${nameOf(thing)}不会印出：它只有名称，“附件说明”又写了“否”`, {
      at: thing.origin,
      hint: '请写上附件的内容，或去掉“附件说明: 否”',
    })
  }
  return warning(
    'template/unprinted',
    `${nameOf(thing)}不会印出：模板 ${name} ${version} 没有输出它${holdings(thing)}`,
    {
      at: thing.origin,
      hint: '要印出来，请改模板（也看看它的条件）或换一套模板；不要印，请从报告里删去',
    },
  )
}

/** What no part has a place for: the way in which the sections are arranged leaves it out. */
function notArranged(thing: Thing, report: Report): Diagnostic {
  const own = report.sections.find((one) => one.intro === thing.texts[0] || one.after === thing.texts[0])
  if (thing.kind === 'text' && own) {
    const [name, at, key] = own.intro === thing.texts[0] ? ['引言', '引言', 'intro'] : ['续文', '结语', 'after']
    return warning(`arrange/unprinted-${key}`, `这一章节的${name}不会出现在文中：它的内容没有排在自己的标题下`, {
      at: thing.origin,
      hint: `请把它移到 report.yaml 的${at}，或写在“问题”“计划”之下的“${name}”里`,
    })
  }
  if (thing.kind === 'section' && thing.below.every((one) => one.kind === 'text')) {
    return warning('report/empty-section', `${nameOf(thing)}还没有内容，不会印出`, {
      at: thing.origin,
      hint: '请在它的文件里写“成绩”“问题”或“计划”，或删去这个文件',
    })
  }
  const heading = Object.values(report.headings).some((one) => one && one === thing.texts[0])
  const hint = heading
    ? '请从“部分标题”里删去它；按类别排列时才印它'
    : '请检查“结构”一项和它所在的章节，或从报告里删去它'
  return warning('arrange/unprinted', `${nameOf(thing)}不会印出：现在的结构里没有它的位置${holdings(thing)}`, {
    at: thing.origin,
    hint,
  })
}

/** What goes with a thing that is lost whole. */
function holdings(thing: Thing): string {
  if (thing.kind === 'text' || thing.kind === 'table') return ''
  const inside = thing.below.flatMap(all)
  const items = inside.filter((one) => one.kind === 'item').length
  const tables = inside.filter((one) => one.kind === 'table').length
  const counts = [...(items > 0 ? [`${items}个分项`] : []), ...(tables > 0 ? [`${tables}个表格`] : [])]
  return counts.length > 0 ? `（连同${counts.join('、')}）` : ''
}

const all = (thing: Thing): Thing[] => [thing, ...thing.below.flatMap(all)]
