import type { Document } from '../document/types.ts'
import { type List, type NumberingPlan, numberingLists } from '../writers/docx/numbering.ts'

/** The lists that Word counts the labels of two documents with. */
export interface MergedLists {
  /** The content of w:numbering; `undefined` when there are none. */
  xml(indent: string): string | undefined
  /** A body of the document before, with its lists by the numbers that they have here. */
  renumbered(body: string): string
}

/** A list that both have is one, so that what counts on is counted by Word. */
export function mergeLists(before: NumberingPlan | undefined, now: NumberingPlan | undefined): MergedLists {
  const lists: List[] = [...(now?.lists() ?? [])]
  const ids = new Map<number, number>()
  for (const list of before?.lists() ?? []) {
    const twin = lists.find((one) => one.id === list.id)
    const same = twin && twin.from === list.from && twin.to === list.to && String(twin.starts) === String(list.starts)
    const id = same ? list.id : lists.length + 1
    if (!same) lists.push({ ...list, id })
    ids.set(list.id, id)
  }
  const plan = now ?? before
  return {
    xml: (indent) => (plan && lists.length > 0 ? numberingLists({ ...plan, lists: () => lists }, indent) : undefined),
    renumbered: (body) =>
      body.replace(/<w:numId w:val="(\d+)"\/>/g, (_, id) => `<w:numId w:val="${ids.get(Number(id)) ?? id}"/>`),
  }
}

/**
 * Whether labels of what stands in both documents count on: one item more renumbers all behind it. Then Word counts in the
 * redline, so that each label is shown once, as it is; otherwise labels are text, as they are in the documents.
 */
export function countsOn(before: Document, now: Document): boolean {
  if (JSON.stringify(before.meta.outline) !== JSON.stringify(now.meta.outline)) return false
  const labels = labelsOf(before)
  return [...labelsOf(now)].some(([text, label]) => (labels.get(text) ?? label) !== label)
}

/** The computed labels by the texts that stand behind them. */
function labelsOf({ children }: Document): Map<string, string> {
  const labels = new Map<string, string>()
  for (const block of children) {
    if ((block.type !== 'heading' && block.type !== 'paragraph') || !block.label) continue
    if (block.literalLabel !== undefined || block.listLabel !== undefined) continue
    labels.set(JSON.stringify(block.children.map((one) => ('value' in one ? one.value : one.type))), block.label)
  }
  return labels
}
