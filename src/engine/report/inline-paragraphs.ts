import type { ItemList, Prose, Report } from '../model/report.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { flatMapped } from '../text/flat-mapped.ts'
import { listsOf } from './lists.ts'

/** Texts of several paragraphs in a list that is written as one paragraph: they are joined, which may not be meant. */
export function inlineParagraphs({ sections, attachments }: Report): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const list of flatMapped(sections, listsOf)) lookAt(list, false, found)
  for (const { children } of attachments) lookAt(children, false, found)
  return found
}

function lookAt({ items, intro, tail, after, enumerate }: ItemList, isInside: boolean, found: Diagnostic[]): void {
  const isInline = isInside || enumerate?.inline === true
  if (isInside) {
    for (const one of [intro, tail]) if (isSeveral(one)) found.push(reported(one))
    if (after) found.push(reported(after))
  }
  for (const { text, children } of items) {
    if (isInline && isSeveral(text)) found.push(reported(text))
    lookAt(children, isInline, found)
  }
}

const isSeveral = (prose: Prose | undefined): prose is Prose => prose !== undefined && prose.paragraphs.length > 1

const reported = ({ origin }: Prose): Diagnostic =>
  warning('data/paragraphs-inline', '接排的一项里另起了一段，会接成一段印出', {
    at: origin,
    hint: '要分段的，请去掉“接排”；要接成一段的，请去掉空行，接着写在“正文”里',
  })
