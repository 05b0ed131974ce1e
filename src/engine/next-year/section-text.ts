import { lastYearFields, sectionFields } from '../fields/section.ts'
import type { Section, SectionKind } from '../model/report.ts'
import { applyEdits, type Edit } from '../text/edits.ts'
import { spanText } from '../text/source.ts'
import { type KeyShape, shownName } from '../yaml/key-shape.ts'
import { childOf, type YamlMap, type YamlNode } from '../yaml/nodes.ts'
import { inEnglish, removed } from './entries.ts'
import { mattersOf, mattersYaml } from './matters.ts'
import { nextTexts } from './texts.ts'
import type { NextYear } from './types.ts'

/** The lists that last year's report leaves to be answered: what stands in their place, and where they go. */
const answered = [
  { kind: 'problems', list: 'last-problems', open: '【待补：存在的问题】', outcome: 1 },
  { kind: 'plans', list: 'last-plans', open: '【待补：下一步计划】', outcome: 0 },
] as const satisfies { kind: SectionKind; list: string; open: string; outcome: number }[]

const comment = '# 上年报告写的，正文里不印：逐条写上今年的结果，不用交代的整条删去；没写完的不能出定稿。\n'

/**
 * A section file for the next year. What was planned, and what was found wanting, becomes a list to be answered; in its
 * place this year's is open. `isPlan`: the report plans and tells nothing, so that its plans are its text. `plans` and
 * `problems`: how many matters are to be answered.
 */
export function nextSection(
  root: YamlMap,
  section: Section,
  { next, keys, isPlan }: { next: NextYear; keys: KeyShape; isPlan: boolean },
) {
  const edits: Edit[] = removed(root, ['last-plans', 'last-problems'])
  const lists = isPlan ? [] : answered.filter(({ kind }) => section[kind].items.length > 0)
  const gone: YamlNode[] = ['last-plans', 'last-problems'].flatMap((name) => childOf(root, name) ?? [])
  let added = ''
  const counts = { plans: 0, problems: 0 }
  for (const { kind, list, open, outcome } of lists) {
    const written = childOf(root, kind)
    const items = written?.kind === 'map' ? childOf(written, 'items') : written
    const matters = mattersOf(section[kind])
    if (items?.kind !== 'list' || matters.length === 0) continue
    gone.push(items)
    edits.push({ ...items.span, text: spanText(items.span).startsWith('[') ? `[${open}]` : `- ${open}` })
    const names = (name: keyof typeof lastYearFields): string =>
      inEnglish(root) ? name : [lastYearFields[name].zh].flat()[name === 'outcome' ? outcome : 0]!
    const key = inEnglish(root) ? list : shownName(sectionFields, list)
    added += `\n${added === '' ? comment : ''}${mattersYaml(matters, key, { matter: names('matter'), outcome: names('outcome') })}`
    counts[kind] = matters.length
  }
  const texts = nextTexts(root, keys, next, ({ span }) =>
    gone.some((one) => one.span.start <= span.start && span.end <= one.span.end),
  )
  const { text } = applyEdits(root.span.source.text, [...edits, ...texts.edits])
  return { text: added === '' ? text : `${text.trimEnd()}\n${added}`, years: texts.years, ...counts }
}
