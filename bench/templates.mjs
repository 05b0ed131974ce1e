import PizZip from 'pizzip'

/**
 * The templates of the peers: the package that zongjie writes, with a body that holds the same paragraphs as tags and
 * loops. So the peers make documents of the same styles and size as ours.
 */

const run = (text, style = '') => `<w:r><w:rPr>${style}<w:rFonts w:hint="eastAsia"/></w:rPr><w:t>${text}</w:t></w:r>`
const runIn = (text) => run(text, '<w:rStyle w:val="RunInText"/>')
const paragraph = (style, runs) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`

/** Loops of docxtemplater and easy-template-x: a paragraph opens one, another closes it. */
const tagBody = [
  paragraph('Title', run('{title}')),
  paragraph('BodyText', run('{opening}')),
  paragraph('BodyText', run('{#parts}')),
  paragraph('Heading1', run('{heading}')),
  paragraph('BodyText', run('{#groups}')),
  paragraph('Heading2', run('{heading}')),
  paragraph('BodyText', run('{#texts}')),
  paragraph('BodyText', run('{text}')),
  paragraph('BodyText', run('{/texts}')),
  paragraph('BodyText', run('{#items}')),
  paragraph('Heading3', run('{heading}') + runIn('{text}')),
  paragraph('BodyText', run('{/items}')),
  paragraph('BodyText', run('{/groups}')),
  paragraph('BodyText', run('{/parts}')),
  paragraph('Signature', run('{signature}')),
  paragraph('Date', run('{date}')),
]

/** Loops of carbone: the first round is written out, and where the second begins. */
const carboneBody = [
  paragraph('Title', run('{d.title}')),
  paragraph('BodyText', run('{d.opening}')),
  paragraph('Heading1', run('{d.parts[i].heading}')),
  paragraph('Heading2', run('{d.parts[i].groups[i].heading}')),
  paragraph('BodyText', run('{d.parts[i].groups[i].texts[i].text}')),
  paragraph('BodyText', run('{d.parts[i].groups[i].texts[i+1].text}')),
  paragraph('Heading3', run('{d.parts[i].groups[i].items[i].heading}') + runIn('{d.parts[i].groups[i].items[i].text}')),
  paragraph(
    'Heading3',
    run('{d.parts[i].groups[i].items[i+1].heading}') + runIn('{d.parts[i].groups[i].items[i+1].text}'),
  ),
  paragraph('Heading2', run('{d.parts[i].groups[i+1].heading}')),
  paragraph('Heading1', run('{d.parts[i+1].heading}')),
  paragraph('Signature', run('{d.signature}')),
  paragraph('Date', run('{d.date}')),
]

/** The templates, made of the bytes of a DOCX of zongjie. */
export function makeTemplates(docx) {
  return { tags: withBody(docx, tagBody.join('')), carbone: withBody(docx, carboneBody.join('')) }
}

function withBody(docx, body) {
  const zip = new PizZip(docx)
  const part = 'word/document.xml'
  const [head, rest] = zip.file(part).asText().split('<w:body>')
  zip.file(part, `${head}<w:body>${body}${rest.slice(rest.lastIndexOf('<w:sectPr>'))}`)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The text of a DOCX, paragraphs and runs joined. */
export function textOf(docx) {
  const xml = new PizZip(docx).file('word/document.xml').asText()
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
}
