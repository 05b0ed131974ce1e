import { plainText } from '../../document/plain-text.ts'
import type { Item, Prose, Report } from '../../model/report.ts'
import { listsOf } from '../../report/lists.ts'
import { labelParts, leadingLabel } from '../../text/labels.ts'
import type { Finding } from '../types.ts'
import { bare, lineOf, spanOf } from './words.ts'

/** Headings, and names of attachments, that the text below them begins with once more. */
export function headingsTwice(report: Report): Finding[] {
  const sections = report.sections.flatMap((section) => [
    ...again('标题', section.title, section.intro),
    ...listsOf(section).flatMap(({ items }) => items.flatMap(inItem)),
  ])
  const attached = report.attachments.flatMap(({ name, text, children }) => [
    ...again('附件的名称', name, text),
    ...markAgain(name, text),
    ...children.items.flatMap(inItem),
  ])
  return [...sections, ...attached]
}

const attachmentMark = new RegExp(`^${labelParts.attachment}[：:]?\\s*(.*)$`, 's')

/** 附件1, typed as the first line of an attachment. */
function markAgain(name: Prose, text: Prose | undefined): Finding[] {
  const first = text?.paragraphs[0]
  const written = first ? plainText(first).trim() : ''
  const [mark = '', rest = ''] = attachmentMark.exec(written) ?? []
  if (!text || !first || mark === '' || (rest !== '' && bare(rest) !== bare(lineOf(name)))) return []
  const what = rest === '' ? '“附件”的标记' : '附件的名称'
  return [{ at: spanOf(first, text), message: `正文开头又写了一遍${what}，会印两次`, hint: '请在正文里删去' }]
}

const inItem = (item: Item): Finding[] => [
  ...again('小标题', item.heading, item.text),
  ...item.children.items.flatMap(inItem),
]

function again(what: string, heading: Prose | undefined, text: Prose | undefined): Finding[] {
  const first = text?.paragraphs[0]
  if (!heading || !text || !first) return []
  // A label before it is reported as one too many (outline/label-twice).
  const [title, written] = [
    bare(lineOf(heading)),
    plainText(first)
      .trim()
      .replace(leadingLabel, '')
      .replace(/^\s*(?:\*{2})?\s*/, ''),
  ]
  const isWhole = bare(written) === title
  if (title === '' || !(isWhole || (written.startsWith(title) && /^(?:[。：:]|\s)/.test(written.slice(title.length)))))
    return []
  return [{ at: spanOf(first, text), message: `正文开头又写了一遍${what}，会印两次`, hint: '请在正文里删去' }]
}
