import { plainText } from '../document/plain-text.ts'
import type { Block, Document, Heading, HeadingForm, OutlineLevel, Paragraph } from '../document/types.ts'
import { formatLabel, mostOf, numberOfLabel, parseLabel } from '../outline/label.ts'
import { outlineDepth } from '../outline/outline.ts'
import { type Diagnostic, error, info, type Result, warning } from '../text/diagnostic.ts'
import { labelBefore } from '../text/label-before.ts'

/**
 * Writes the labels of headings and of items without a heading, from the outline in force. A level restarts when a
 * higher one has gone on, unless it is set to run on through the report; every attachment counts for itself. A label that
 * was typed sets the count when it is one of its level (（五） where （一） is counted), and stands outside it otherwise.
 */
export function numberOutline(document: Document): Result<Document> {
  const { outline } = document.meta
  const diagnostics: Diagnostic[] = []
  const overruled = new Set<OutlineLevel>()
  const places = countPlaces(document.children, outline)
  // Below the last label of the standard nobody has said how to go on.
  const open = outline.findIndex((level) => level.unsettled)
  const settled = open < 0 ? outlineDepth : open
  const children = document.children.map((block, at): Block => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return block
    const place = places[at]
    if (block.start !== undefined && !isCounted(block, outline)) diagnostics.push(notCounted(block))
    const isOpen = block.literalLabel === undefined && block.listLabel === undefined
    if ((block.depth ?? 0) > settled && isOpen) diagnostics.push(tooDeep(block, settled))
    const level = block.type === 'heading' || block.depth ? outline[(block.depth ?? 1) - 1] : undefined
    const label = labelOf(block, level, place, diagnostics)
    if (block.type !== 'heading') return label === undefined ? block : { ...block, label }
    if (block.form === undefined && block.listLabel !== undefined && level?.asked && !overruled.has(level)) {
      overruled.add(level)
      diagnostics.push(notOwnLine(block))
    }
    return { ...block, label, form: formOf(block, level) }
  })
  return { value: { ...document, children }, diagnostics }
}

/** Whether an item that its list gives no label of its own has a number of its level. */
const isCounted = ({ depth, listLabel }: Labelled, outline: readonly OutlineLevel[]): boolean =>
  listLabel !== undefined || parseLabel(outline[(depth ?? 1) - 1]?.label ?? '')?.numeral !== 'none'

const notCounted = ({ depth, origin }: Labelled): Diagnostic =>
  warning('outline/start-without-number', `“起始”没有用：第${depth}级不编号`, {
    at: origin,
    hint: '请删去“起始”，或写明“分项写法”，如 一是',
  })

/** 一是 belongs to running text: what a list numbers by itself runs in unless the item says otherwise. */
const formOf = ({ form, listLabel }: Heading, level: OutlineLevel | undefined): HeadingForm =>
  form ?? (listLabel === undefined ? level?.form : 'run-in') ?? 'own-line'

/** The report asks for headings on lines of their own, and a list of this level has none. Told once of a level. */
function notOwnLine({ listLabel, depth, origin }: Heading): Diagnostic {
  const why = listLabel ? `用自己的编号“${listLabel}”` : '不编号'
  return info('outline/not-own-line', `“编号”里第${depth}级的标题形式是独行，这一列${why}，小标题仍接排`, {
    at: origin,
    hint: '要独行，请在这一列的各条写“标题形式: 独行”',
  })
}

type Labelled = Heading | Paragraph

/** Where a block stands among the blocks counted with it; the total is known once all are counted. */
interface Place {
  index: number
  group: { total: number }
}

/** Headings, and paragraphs with a depth, as deep as the outline goes. */
const hasPlace = (block: Block): block is Labelled =>
  (block.type === 'heading' || (block.type === 'paragraph' && Boolean(block.depth))) &&
  (block.depth ?? 1) <= outlineDepth

/** The places of the blocks, by their index. */
function countPlaces(blocks: readonly Block[], outline: readonly OutlineLevel[]): (Place | undefined)[] {
  const places: (Place | undefined)[] = blocks.map(() => undefined)
  let groups: ({ total: number } | undefined)[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'paragraph' && block.role === 'attachment-mark') groups = []
    if (!hasPlace(block)) continue
    const depth = block.depth ?? 1
    for (let below = depth; below < outlineDepth; below++)
      if (outline[below]?.restart !== false) groups[below] = undefined
    if (block.listLabel !== undefined) continue
    if (block.start !== undefined) groups[depth - 1] = { total: block.start - 1 }
    if (block.literalLabel === '') continue
    const typed = block.literalLabel === undefined ? undefined : typedNumber(block.literalLabel, outline[depth - 1])
    // A label of another kind stands outside the count.
    if (block.literalLabel !== undefined && typed === undefined) continue
    const group = groups[depth - 1] ?? { total: 0 }
    groups[depth - 1] = group
    group.total = typed ?? group.total + 1
    places[at] = { index: group.total, group }
  }
  return places
}

/** The number of a label that somebody typed in the level's own pattern: the count goes on from it. */
function typedNumber(label: string, level: OutlineLevel | undefined): number | undefined {
  const pattern = level && parseLabel(level.label)
  return pattern && numberOfLabel(pattern, label)
}

function tooDeep(block: Labelled, settled: number): Diagnostic {
  return warning('outline/too-deep', `这一项在第${block.depth}级，编号只到第${settled}级，它没有编号`, {
    at: block.origin,
    hint: '请减少层次，或在“编号”的“标签”、“分项写法”中写明这一级的编号，如 一是',
  })
}

function labelOf(
  block: Labelled,
  level: OutlineLevel | undefined,
  place: Place | undefined,
  diagnostics: Diagnostic[],
): string | undefined {
  if (block.literalLabel !== undefined) return block.literalLabel
  if (block.listLabel !== undefined) return block.listLabel
  if (!level || !place) return undefined
  const pattern = parseLabel(level.label)
  if (!pattern) {
    diagnostics.push(error('outline/bad-label', `编号样式“${level.label}”无法识别`, { at: block.origin }))
    return undefined
  }
  const limit = mostOf(pattern)
  if (place.index === limit + 1) {
    diagnostics.push(
      warning('outline/label-range', `“${level.label}”式编号只到第${limit}项，这里是第${place.index}项`, {
        at: block.origin,
        hint: '请减少这一层的项数，或换一种编号样式',
      }),
    )
  }
  return labelBefore(formatLabel(pattern, place.index, place.group.total), plainText(block.children))
}
