import { commentAuthor } from '../readers/docx/docx-paragraph.ts'
import { escapeXml } from '../text/xml.ts'

/** A comment as the comments part has it: without a date, so that the same findings give the same file. */
export const commentXml = (id: number, lines: readonly string[]) => (p: string) => {
  const mark = `<${p}r><${p}annotationRef/></${p}r>`
  const paragraphs = lines.map((line, index) => {
    const words = `<${p}r><${p}rPr>${size(p)}</${p}rPr><${p}t xml:space="preserve">${escapeXml(line)}</${p}t></${p}r>`
    return `<${p}p>${properties(p)}${index === 0 ? mark : ''}${words}</${p}p>`
  })
  return `<${p}comment ${p}id="${id}" ${p}author="${commentAuthor}" ${p}initials="zj">${paragraphs.join('')}</${p}comment>`
}

/** The indents and the large type of an official text would fill a balloon with one word a line. */
const properties = (p: string): string =>
  `<${p}pPr><${p}spacing ${p}before="0" ${p}after="0" ${p}line="240" ${p}lineRule="auto"/>` +
  `<${p}ind ${p}firstLineChars="0" ${p}firstLine="0"/><${p}jc ${p}val="left"/></${p}pPr>`

const size = (p: string): string => `<${p}sz ${p}val="20"/><${p}szCs ${p}val="20"/>`
