import { documentText } from '../document/document-text.ts'
import type { TextParagraph } from '../document/running-text.ts'
import type { Block, Document } from '../document/types.ts'
import type { ItemList, Report } from '../model/report.ts'
import type { Span } from '../text/source.ts'

/** A paragraph of a document, whether it tells what is planned, and the year of its section where that is another one. */
export interface PlacedParagraph {
  paragraph: TextParagraph
  planned: boolean
  year?: number
}

const planHeading =
  /下一步|下步|下一年|下一阶段|明年|次年|来年|计划(?!生育|免疫)|打算|展望|谋划|目标|任务|思路|安排|努力方向/
const reviewHeading = /完成|情况|回顾|成效|进展|落实|总结|开展/

/** The paragraphs of a document; those of the plans of its report, and below headings that speak of plans, are planned. */
export function placedParagraphs(document: Document, report: Report): PlacedParagraph[] {
  const plans = report.sections.flatMap(({ plans: list }) => spansOf(list))
  const open: { depth: number; planned: boolean; year?: number | undefined }[] = []
  return document.children.flatMap((block) => {
    const paragraphs = documentText({ ...document, children: [block] }).paragraphs
    if (block.type === 'heading') {
      while (open.length > 0 && open.at(-1)!.depth >= block.depth) open.pop()
      const heading = paragraphs.map(({ text }) => text.slice(0, 40)).join('')
      const planned = isPlanHeading(heading, block, report.year)
      open.push({ depth: block.depth, planned, year: planned ? undefined : otherYearOf(heading, block, report.year) })
    }
    const below = open.some((one) => one.planned)
    const year = open.findLast((one) => one.year !== undefined)?.year
    return paragraphs.map((paragraph) => ({
      paragraph,
      planned: below || stands(paragraph, plans),
      ...(year !== undefined && { year }),
    }))
  })
}

/** 2023年工作回顾 in the report on 2024: what stands below is told of that year. */
function otherYearOf(text: string, block: Block & { type: 'heading' }, year: number): number | undefined {
  const heading = block.body ? /^[^。；！？]*/.exec(text)![0] : text
  const years = [...heading.matchAll(/((?:19|20)\d\d)年/g)].map(([, written]) => Number(written))
  return years.includes(year) ? undefined : years.at(-1)
}

function isPlanHeading(text: string, block: Block & { type: 'heading' }, year: number): boolean {
  // Behind a run-in heading its text follows.
  const heading = block.body ? /^[^。；！？]*/.exec(text)![0] : text
  if (reviewHeading.test(heading)) return false
  return planHeading.test(heading) || heading.includes(`${year + 1}年`)
}

const spansOf = ({ intro, items, tail, after }: ItemList): Span[] => [
  ...[intro, tail, after].flatMap((text) => (text ? [text.origin] : [])),
  ...items.map((item) => item.origin),
]

function stands({ pieces }: TextParagraph, plans: readonly Span[]): boolean {
  const at = pieces.find((piece) => piece.origin)?.origin
  return (
    at !== undefined && plans.some((plan) => plan.source === at.source && plan.start <= at.start && at.start < plan.end)
  )
}

/** Words before a number that make it a goal, and behind it. */
const goalBefore =
  /目标|力争|争取|确保|计划(?!生育|免疫)|(?<![模虚草比])拟|预计|预期|明年|次年|来年|下一年|下一步|下步|不低于|不少于|不超过|不高于|不突破|控制在|要达到|将达到/
const goalBehind = /^(?:以上|以下|以内|之内)/

/** Whether a number is said as a goal: by the sentence before it, or as a bound (达到50%以上). */
export function isGoal(before: string, behind: string): 'goal' | 'bound' | undefined {
  const sentence = /[^。；！？]*$/.exec(before)![0]
  if (goalBefore.test(sentence)) return 'goal'
  return goalBehind.test(behind) ? 'bound' : undefined
}
