// @ts-nocheck
import type { ParagraphKind } from '../../document/running-text.ts'
import { BadDocx } from './limits.ts'
import { scanXml } from './scan-xml.ts'

/** A paragraph of a Word document; `parts` are its lines, where somebody pressed Shift+Enter. */
export interface DocxParagraph {
  kind: ParagraphKind
  /** True when a style says what it is. */
  styled: boolean
  parts: string[]
}

/** ECMA-376 part 1 (transitional) and its strict form. */
const namespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** Elements whose text is not part of the document as it reads now, or is there twice. */
const skipped = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'txbxContent'])

/**
 * The paragraphs of word/document.xml in order, those of tables included; automatic numbers are left out, and so are
 * deleted text and text boxes. Throws `BadDocx`.
 */
export function docxParagraphs(xml: string, styles: ReadonlyMap<string, ParagraphKind>): DocxParagraph[] {
  const prefix = prefixOf(xml)
  const local = (name: string): string =>
    name.startsWith(prefix) ? name.slice(prefix.length) : name === 'mc:Fallback' ? 'Fallback' : ''
  const paragraphs: DocxParagraph[] = []
  let current: DocxParagraph | undefined
  let cells = 0
  let skipping = 0
  let inText = false
  const add = (text: string) => {
    if (current && skipping === 0) current.parts[current.parts.length - 1] += text
  }
  scanXml(xml, {
    open(name, attributes) {
      const what = local(name)
      if (skipped.has(what)) skipping++
      if (skipping > 0) return
      if (what === 'tc') cells++
      else if (what === 'p') current = { kind: cells > 0 ? 'cell' : 'body', styled: false, parts: [''] }
      else if (what === 't') inText = true
      else if (what === 'tab') add(' ')
      else if (what === 'noBreakHyphen') add('-')
      else if ((what === 'br' && !attributes.includes('"page"')) || what === 'cr') current?.parts.push('')
      else if (what === 'pStyle' && current) applyStyle(current, attributes, styles)
      else if (what === 'outlineLvl' && current?.kind === 'body' && /"[0-8]"/.test(attributes)) {
        current.kind = 'heading'
        current.styled = true
      }
    },
    close(name) {
      const what = local(name)
      if (skipped.has(what)) skipping--
      else if (skipping > 0) return
      else if (what === 'tc') cells--
      else if (what === 't') inText = false
      else if (what === 'p' && current) {
        paragraphs.push(current)
        current = undefined
      }
    },
    text(text) {
      if (inText) add(text)
    },
  })
  return paragraphs
}

/** The prefix that the root binds to WordprocessingML; nearly always `w:`. */
function prefixOf(xml: string): string {
  const root = /<(?:[\w.-]+:)?document\b[^>]*>/.exec(xml.slice(0, 20_000))?.[0] ?? ''
  for (const namespace of namespaces) {
    const bound = new RegExp(`xmlns(?::([\\w.-]+))?\\s*=\\s*["']${namespace}["']`).exec(root)
    if (bound) return bound[1] ? `${bound[1]}:` : ''
  }
  throw new BadDocx('文件里没有 Word 文档的正文')
}

function applyStyle(paragraph: DocxParagraph, attributes: string, styles: ReadonlyMap<string, ParagraphKind>): void {
  const kind = styles.get(/val\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '')
  if (!kind || paragraph.kind === 'cell') return
  paragraph.kind = kind
  paragraph.styled = true
}

/** What the paragraph styles of word/styles.xml stand for, by their ids; only headings and titles are known. */
export function docxStyles(xml: string): Map<string, ParagraphKind> {
  const kinds = new Map<string, ParagraphKind>()
  let id = ''
  scanXml(xml, {
    open(name, attributes) {
      const value = (attribute: string) =>
        new RegExp(`${attribute}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? ''
      if (name.endsWith(':style')) id = value('styleId')
      else if (name.endsWith(':name') && id !== '') {
        const known = /^(heading|标题)\s*\d/i.test(value('val'))
          ? 'heading'
          : /^(title|subtitle|标题|副标题)$/i.test(value('val'))
            ? 'title'
            : undefined
        if (known) kinds.set(id, known)
      }
    },
    close(name) {
      if (name.endsWith(':style')) id = ''
    },
    text() {},
  })
  return kinds
}
