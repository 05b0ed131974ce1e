import { itemListFields } from '../fields/item.ts'
import { sectionFields } from '../fields/section.ts'
import type { SectionKind } from '../report/types.ts'
import { type Written, type WrittenMap, writtenMap } from '../yaml/write-yaml.ts'
import { mainList, withInlineLists } from './arrange-body.ts'
import { isClosing, type Sectioned, splitKinds } from './document.ts'
import type { Made, ReportPlan } from './plan.ts'
import type { Content, Para } from './types.ts'
import { arranged, listPairs, text, type Writing } from './write-items.ts'

type Pair = readonly [string, Written | undefined]

/** A text without parts: one file, whose items stand one below the other. */
export function writePlain({ understood, writing }: ReportPlan): Made {
  const body = withInlineLists(understood.body, ({ line }) => writing.raw.has(writing.indexOf(line)))
  const lead = body.findIndex(({ type }) => type !== 'para')
  const from = lead < 0 ? body.length : lead
  const turned = body.findIndex(
    (one) => one.type === 'para' && splitKinds([one], 'achievements').parts[0]!.kind !== 'achievements',
  )
  // The paragraph that leads a list stands with it.
  const cut = Math.min(
    from > 0 && from < body.length && (from > 1 || body[from] !== mainList(body)) ? from - 1 : from,
    turned < 0 ? from : turned,
  )
  const opening = body.slice(0, Math.max(0, cut))
  const { parts, after } = splitKinds(body.slice(opening.length), 'achievements')
  const entries = parts.flatMap(({ kind, body: own }, index) =>
    own.length === 0 ? [] : [kindPair(kind, own, 1, writing, index > 0)],
  )
  return { opening, closing: after, files: entries.length === 0 ? [] : [writtenMap(entries)] }
}

/** 成绩, 问题 or 计划 with its list. `depth`: the level of the items. */
function kindPair(kind: SectionKind, body: readonly Content[], depth: number, writing: Writing, isAgain = false): Pair {
  const { key } = writing.words
  const { texts, list, after: own } = arranged(body, writing, false)
  const map = writtenMap([
    [key(itemListFields, 'intro'), text(texts)],
    ...listPairs(list, depth, writing, isAgain),
    [key(itemListFields, 'after'), text(own)],
  ])
  const [only] = map.entries
  const isPlain = map.entries.length === 1 && only![0] === key(itemListFields, 'items')
  return [key(sectionFields, kind), isPlain ? only![1] : map]
}

/** Each part as a section of its own. */
export function writeSections(plan: ReportPlan, { opening, sections, closing }: Sectioned): Made {
  const { writing } = plan
  const files: WrittenMap[] = []
  const lead = opening.findIndex(({ type }) => type !== 'para')
  const front = lead < 0 ? opening : opening.slice(0, lead)
  if (lead >= 0)
    files.push(
      writtenMap([
        [writing.words.key(sectionFields, 'title'), writing.words.value('无', 'none')],
        kindPair('achievements', opening.slice(lead), 2, writing),
      ]),
    )
  let last: Content[] = []
  sections.forEach((one, index) => {
    const made = writeSection(plan, one, index === sections.length - 1)
    files.push(made.map)
    last = made.closing
  })
  const isText = closing.every(({ type }) => type === 'para')
  if (!isText)
    files.push(
      writtenMap([
        [writing.words.key(sectionFields, 'title'), writing.words.value('无', 'none')],
        kindPair('achievements', closing, 2, writing),
      ]),
    )
  return { opening: front, closing: isText ? [...last, ...closing] : last, files }
}

function writeSection(
  plan: ReportPlan,
  { entry, kind, style }: Sectioned['sections'][number],
  isLast: boolean,
): { map: WrittenMap; closing: Content[] } {
  const { writing } = plan
  const { key, value } = writing.words
  const { parts, after: behind } = splitKinds(entry.body, kind)
  const closes = isLast ? closingOf(behind) : 0
  const after = behind.slice(0, behind.length - closes)
  const [first, ...more] = parts
  const lead = leadOf(first!.body, kind !== 'achievements' || more.length > 0, writing)
  const rest = first!.body.slice(lead.length)
  const label = writing.sectionLabel(entry.label, style)
  const own = entry.ownLine ? 'own-line' : 'run-in'
  const form = entry.body.length > 0 && own !== writing.levels[0]!.form ? own : undefined
  if (form) writing.tally.exceptions++
  const map = writtenMap([
    [key(sectionFields, 'title'), entry.heading!],
    [key(sectionFields, 'label'), label],
    [key(sectionFields, 'heading-form'), form && value(form === 'own-line' ? '独行' : '接排', form)],
    [key(sectionFields, 'intro'), text(lead)],
    ...(rest.length > 0 ? [kindPair(kind, rest, 2, writing)] : []),
    ...more.map((part) => kindPair(part.kind, part.body, 2, writing, true)),
    [key(sectionFields, 'after'), text(after)],
  ])
  return { map, closing: behind.slice(after.length) }
}

/** How many of the last paragraphs of a text are said at its end. */
function closingOf(behind: readonly Para[]): number {
  const from = behind.findIndex((one) => isClosing(one.text))
  return from < 0 ? 0 : behind.length - from
}

/**
 * The paragraphs below a heading that are its section's; those that a list runs on from stand with it, and so do those that
 * are all that there is of their kind, where the kind would not be seen (`isTold`).
 */
function leadOf(body: readonly Content[], isTold: boolean, writing: Writing): Para[] {
  const { texts, list } = arranged(body, writing, false)
  return list?.type === 'inline' || (isTold && !list) ? [] : texts
}

/** The three parts: sections under the first, lists under the others. */
export function writeByKind(plan: ReportPlan, { opening, sections, closing }: Sectioned): Made {
  const { writing, grouped } = plan
  const headings: Made['headings'] = {}
  const files: WrittenMap[] = []
  const others: Pair[] = []
  let last: Content[] = []
  sections.forEach(({ entry, kind, style }, index) => {
    headings[kind] = entry.heading!
    writing.sectionLabel(entry.label, style)
    const { parts, after } = splitKinds(entry.body, kind)
    const isLast = index === sections.length - 1
    const closes = isLast ? closingOf(after) : 0
    const kept = after.slice(0, after.length - closes)
    last = after.slice(kept.length)
    const body = [...parts.flatMap((part) => part.body), ...kept]
    if (kind === 'achievements' && grouped) files.push(...groupedFiles(body, writing))
    else if (kind === 'achievements') files.push(writtenMap([kindPair(kind, body, 2, writing)]))
    else if (body.length > 0) others.push(kindPair(kind, body, 2, writing))
  })
  if (others.length > 0) files.push(writtenMap(others))
  return { opening, closing: [...last, ...closing], files, headings }
}

/** Each item of the first part as a file. */
function groupedFiles(body: readonly Content[], writing: Writing): WrittenMap[] {
  const { key } = writing.words
  const { texts, list } = arranged(body, writing)
  const files: WrittenMap[] = texts.length > 0 ? [writtenMap([[key(sectionFields, 'intro'), text(texts)]])] : []
  if (list?.type !== 'list') return files
  for (const { entry } of list.items) {
    writing.tally.computed++
    const lead = leadOf(entry!.body, false, writing)
    const rest = entry!.body.slice(lead.length)
    files.push(
      writtenMap([
        [key(sectionFields, 'title'), entry!.heading!],
        [key(sectionFields, 'intro'), text(lead)],
        ...(rest.length > 0 ? [kindPair('achievements', rest, 3, writing)] : []),
      ]),
    )
  }
  return files
}
