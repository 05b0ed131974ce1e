import { plainText } from '../../document/plain-text.ts'
import type { Attachment, Item, Report } from '../../model/report.ts'
import { isBare, listsOf } from '../../report/lists.ts'
import { type SourceEdit, type Span, spanText } from '../../text/source.ts'
import { attachmentStem, meansAttachment } from '../../wording/attachment-name.ts'
import type { Finding, Rule } from '../types.ts'

/**
 * An attachment that is named only is listed and has no page. That is right for one that lies beside on paper, and wrong
 * where the set draws a table of nearly that name from the ledger. (A report's own, so texts have no examples of it.)
 */
export const attachmentContent: Rule = {
  name: 'attachment-content',
  severity: 'warning',
  check(_text, { report, tables = [] }) {
    if (!report) return []
    const contents = report.attachments.some(isBare) ? namesInside(report) : new Map<string, string>()
    const bare = report.attachments.filter(isBare).flatMap((one): Finding[] => {
      const name = nameOf(one)
      if (tables.includes(name)) return []
      const at = one.name.origin
      const meant = report.figures.size > 0 ? tables.find((table) => meansAttachment(name, table)) : undefined
      if (meant) {
        const message = `附件“${name.trim()}”只印名称：由台账生成的表叫“${meant}”，名称一字不差才会印出来`
        const hint = `要印这张表，请把名称改成“${meant}”；另附纸质材料的，请换一个名称，或在“检查”里写“附件内容: 关”`
        return [{ at, message, hint, ...edited(name, meant, one) }]
      }
      const inside = contents.get(attachmentStem(name))
      if (!inside) return []
      const hint = '要当附件印出，请把内容写到这个附件的“表格”或“正文”里；另附材料的不用管'
      return [{ at, severity: 'info', message: `附件“${name.trim()}”只印名称，${inside}同名，不会印成附件`, hint }]
    })
    return [...bare, ...twins(report.attachments)]
  },
}

/** Two attachments of one name, of which nobody can say which is meant. */
function twins(attachments: readonly Attachment[]): Finding[] {
  const names = attachments.map((one) => nameOf(one).trim())
  return attachments.flatMap((one, index): Finding[] => {
    if (names[index] === '' || names.indexOf(names[index]!) === index) return []
    const message = `有两个附件都叫“${names[index]}”`
    return [{ at: one.name.origin, message, hint: '请删去其中一个，或把名称改得不同' }]
  })
}

const nameOf = ({ name }: Attachment): string => name.paragraphs.map(plainText).join('')

/** The name of the table in its place, when the place holds nothing else. */
function edited(name: string, meant: string, { name: { origin } }: Attachment): { edits?: SourceEdit[] } {
  const at = placeOf(name, origin)
  return at ? { edits: [{ ...at, text: meant }] } : {}
}

function placeOf(name: string, origin: Span): Span | undefined {
  const from = spanText(origin).indexOf(name)
  if (name === '' || from < 0) return undefined
  return { source: origin.source, start: origin.start + from, end: origin.start + from + name.length }
}

/** What else in the report has a name that an attachment may have: sections, and tables by their titles. */
function namesInside({ sections }: Report): Map<string, string> {
  const names = new Map<string, string>()
  const add = (name: string, what: string) => names.set(attachmentStem(name), what)
  const walk = (items: readonly Item[]): void => {
    for (const { exhibits, children } of items) {
      for (const { caption } of exhibits) {
        if (caption) add(caption.paragraphs.map(plainText).join(''), '正文里的一张表和它')
      }
      walk(children.items)
    }
  }
  for (const section of sections) {
    add(section.name.replace(/^\d+[-_. ]*/, ''), '一个章节文件和它')
    for (const { items } of listsOf(section)) walk(items)
  }
  names.delete('')
  return names
}
