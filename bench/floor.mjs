import { deflateRawSync } from 'node:zlib'

/**
 * The least there is to do: the XML of the body put together from strings that are ready, and deflated by the zlib that
 * Node is linked with, which is compiled C. No archive, no checks, no places, no page estimate.
 */
export function floor(data) {
  return () => deflateRawSync(Buffer.from(body(data)))
}

function body(data) {
  let xml = paragraph('Title', data.title) + paragraph('BodyText', data.opening)
  for (const part of data.parts) {
    xml += paragraph('Heading1', part.heading)
    for (const group of part.groups) {
      xml += paragraph('Heading2', group.heading)
      for (const { text } of group.texts) xml += paragraph('BodyText', text)
      for (const { heading, text } of group.items) xml += paragraph('Heading3', heading, text)
    }
  }
  return xml + paragraph('Signature', data.signature) + paragraph('Date', data.date)
}

const paragraph = (style, ...texts) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${texts.map(run).join('')}</w:p>`

const run = (text) => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>${escaped(text)}</w:t></w:r>`

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
