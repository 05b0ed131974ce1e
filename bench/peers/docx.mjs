import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx'

/** The `docx` library has no templates: the report is written with its API, with the same page and styles. */
export const template = undefined

const line = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const indent = { firstLineChars: 200 }
const style = (id, font, size, paragraph) => ({
  id,
  name: id,
  basedOn: 'Normal',
  next: 'BodyText',
  quickFormat: true,
  run: { font: { eastAsia: font, ascii: 'Times New Roman', hAnsi: 'Times New Roman' }, size },
  paragraph: { spacing: line, ...paragraph },
})

const paragraphStyles = [
  style('Title', '方正小标宋_GBK', 44, { alignment: AlignmentType.CENTER }),
  style('BodyText', '仿宋_GB2312', 32, { indent, alignment: AlignmentType.BOTH }),
  style('Heading1', '黑体', 32, { indent, keepNext: true }),
  style('Heading2', '楷体_GB2312', 32, { indent, keepNext: true }),
  style('Heading3', '仿宋_GB2312', 32, { indent }),
  style('Signature', '仿宋_GB2312', 32, { alignment: AlignmentType.RIGHT }),
  style('Date', '仿宋_GB2312', 32, { alignment: AlignmentType.RIGHT }),
]

const paragraph = (id, ...texts) =>
  new Paragraph({ style: id, children: texts.map((text) => new TextRun({ text, font: { hint: 'eastAsia' } })) })

export function prepare() {
  return (data) => {
    const children = [paragraph('Title', data.title), paragraph('BodyText', data.opening)]
    for (const part of data.parts) {
      children.push(paragraph('Heading1', part.heading))
      for (const group of part.groups) {
        children.push(paragraph('Heading2', group.heading))
        for (const { text } of group.texts) children.push(paragraph('BodyText', text))
        for (const { heading, text } of group.items) children.push(paragraph('Heading3', heading, text))
      }
    }
    children.push(paragraph('Signature', data.signature), paragraph('Date', data.date))
    const footer = new Footer({
      children: [new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })],
    })
    const page = { size: { width: 11906, height: 16838 }, margin: { top: 2098, right: 1474, bottom: 1984, left: 1587 } }
    const document = new Document({
      styles: { paragraphStyles },
      sections: [{ properties: { page }, footers: { default: footer }, children }],
    })
    return Packer.toBuffer(document)
  }
}
