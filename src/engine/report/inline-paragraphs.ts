import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { listsOf } from './lists.ts'
import type { ItemList, Prose, Report } from './types.ts'

/** Texts of several paragraphs in a list that is written as one paragraph: they are joined, which may not be meant. */
export function inlineParagraphs({ sections, attachments }: Report): Diagnostic[] {
  const lists = [...sections.flatMap(listsOf), ...attachments.map((attachment) => attachment.children)]
  return lists.flatMap((list) => inList(list, false))
}

function inList(list: ItemList, isInside: boolean): Diagnostic[] {
  const { items, intro, tail, after, enumerate } = list
  const isInline = isInside || enumerate?.inline === true
  return [
    ...(isInside ? [...[intro, tail].flatMap(joined), ...(after ? [reported(after)] : [])] : []),
    ...items.flatMap(({ text, children }) => [...(isInline ? joined(text) : []), ...inList(children, isInline)]),
  ]
}

const joined = (prose: Prose | undefined): Diagnostic[] =>
  prose && prose.paragraphs.length > 1 ? [reported(prose)] : []

const reported = ({ origin }: Prose): Diagnostic =>
  warning('data/paragraphs-inline', '接排的一项里另起了一段，会接成一段印出', {
    at: origin,
    hint: '要分段的，请去掉“接排”；要接成一段的，请去掉空行，接着写在“正文”里',
  })
