import { itemListFields } from '../fields/item.ts'
import { sectionFields } from '../fields/section.ts'
import type { Written, WrittenMap } from '../yaml/write-yaml.ts'
import { mainList, withInlineLists } from './arrange-body.ts'
import { isClosing, type Sectioned, splitKinds } from './document.ts'
import type { ReportPlan, WrittenBody } from './plan.ts'
import type { Content, Para } from './types.ts'
import { arranged, formName, listValues, text, type Writing } from './write-items.ts'

/** A text without parts: one file, whose items stand one below the other. */
export function writePlain({ understood, writing }: ReportPlan): WrittenBody {
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
  const said = parts.flatMap(({ kind, body: own }, index) =>
    own.length === 0 ? [] : [[kind, kindValue(own, 1, writing, index > 0)] as const],
  )
  const file = writing.words.map(sectionFields, Object.fromEntries(said))
  return { opening, closing: after, files: said.length === 0 ? [] : [file] }
}

/** What stands under 成绩, 问题 or 计划. `depth`: the level of the items. */
function kindValue(body: readonly Content[], depth: number, writing: Writing, isAgain = false): Written {
  const { texts, list, after } = arranged(body, writing, false)
  const { map } = writing.words
  const { entries } = map(itemListFields, {
    intro: text(texts),
    ...listValues(list, depth, writing, isAgain),
    after: text(after),
  })
  const [only] = entries
  const isPlain = entries.length === 1 && only![0] === writing.words.key(itemListFields, 'items')
  return isPlain ? only![1] : { entries }
}

/** Each part as a section of its own. */
export function writeSections(plan: ReportPlan, { opening, sections, closing }: Sectioned): WrittenBody {
  const { writing } = plan
  const { map, value } = writing.words
  const untitled = (body: readonly Content[]): WrittenMap =>
    map(sectionFields, { title: value('无', 'none'), achievements: kindValue(body, 2, writing) })
  const lead = opening.findIndex(({ type }) => type !== 'para')
  const front = lead < 0 ? opening : opening.slice(0, lead)
  const files = lead < 0 ? [] : [untitled(opening.slice(lead))]
  let last: Content[] = []
  sections.forEach((one, index) => {
    const made = writeSection(plan, one, index === sections.length - 1)
    files.push(made.map)
    last = made.closing
  })
  const isText = closing.every(({ type }) => type === 'para')
  if (!isText) files.push(untitled(closing))
  return { opening: front, closing: isText ? [...last, ...closing] : last, files }
}

function writeSection(
  plan: ReportPlan,
  { entry, kind }: Sectioned['sections'][number],
  isLast: boolean,
): { map: WrittenMap; closing: Content[] } {
  const { writing } = plan
  const { parts, after: behind } = splitKinds(entry.body, kind)
  const { after, closing } = withoutClosing(behind, isLast)
  const [first, ...more] = parts
  const lead = leadOf(first!.body, kind !== 'achievements' || more.length > 0, writing)
  const rest = first!.body.slice(lead.length)
  const label = writing.sectionLabel(entry.label)
  const own = entry.ownLine ? 'own-line' : 'run-in'
  const form = entry.body.length > 0 && own !== writing.levels[0]!.form ? own : undefined
  if (form) writing.tally.exceptions++
  const map = writing.words.map(sectionFields, {
    title: entry.heading!,
    label,
    'heading-form': form && formName(form, writing.words),
    intro: text(lead),
    ...(rest.length > 0 && { [kind]: kindValue(rest, 2, writing) }),
    ...Object.fromEntries(more.map((part) => [part.kind, kindValue(part.body, 2, writing, true)])),
    after: text(after),
  })
  return { map, closing }
}

/** What stands behind the lists of a part, without the paragraphs of the last one that are said at the end of the text. */
function withoutClosing(behind: Para[], isLast: boolean): { after: Para[]; closing: Para[] } {
  const from = isLast ? behind.findIndex((one) => isClosing(one.text)) : -1
  return from < 0 ? { after: behind, closing: [] } : { after: behind.slice(0, from), closing: behind.slice(from) }
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
export function writeByKind(plan: ReportPlan, { opening, sections, closing }: Sectioned): WrittenBody {
  const { writing, grouped } = plan
  const { map } = writing.words
  const headings: WrittenBody['headings'] = {}
  const files: WrittenMap[] = []
  const others: Record<string, Written> = {}
  let last: Content[] = []
  sections.forEach(({ entry, kind }, index) => {
    headings[kind] = entry.heading!
    writing.sectionLabel(entry.label)
    const { parts, after: behind } = splitKinds(entry.body, kind)
    const split = withoutClosing(behind, index === sections.length - 1)
    last = split.closing
    const body = [...parts.flatMap((part) => part.body), ...split.after]
    if (kind === 'achievements' && grouped) files.push(...groupedFiles(body, writing))
    else if (kind === 'achievements') files.push(map(sectionFields, { [kind]: kindValue(body, 2, writing) }))
    else if (body.length > 0) others[kind] = kindValue(body, 2, writing)
  })
  if (Object.keys(others).length > 0) files.push(map(sectionFields, others))
  return { opening, closing: [...last, ...closing], files, headings }
}

/** Each item of the first part as a file. */
function groupedFiles(body: readonly Content[], writing: Writing): WrittenMap[] {
  const { map } = writing.words
  const { texts, list } = arranged(body, writing)
  const files = texts.length > 0 ? [map(sectionFields, { intro: text(texts) })] : []
  if (list?.type !== 'list') return files
  for (const { entry } of list.items) {
    writing.tally.computed++
    const lead = leadOf(entry!.body, false, writing)
    const rest = entry!.body.slice(lead.length)
    const achievements = rest.length > 0 ? kindValue(rest, 3, writing) : undefined
    files.push(map(sectionFields, { title: entry!.heading!, intro: text(lead), achievements }))
  }
  return files
}
