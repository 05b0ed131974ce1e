import { textsOf, type Without } from '../../../src/engine/document/anatomy.ts'
import { plainText } from '../../../src/engine/document/plain-text.ts'
import type { Block, BlockOf, ContentsEntry, Inline, Paragraph } from '../../../src/engine/document/types.ts'
import type { ReadBlock } from '../../support/read-markdown.ts'

/** What a reader of the Markdown is meant to see of the blocks: written down apart from the writer. */
export function meant(blocks: readonly Block[]): ReadBlock[] {
  const attachment = blocks.findIndex((one) => one.type === 'paragraph' && one.role === 'attachment-mark')
  // Under the title of an attachment headings are one level further down.
  return blocks.flatMap((block, index) => seen(block, attachment >= 0 && index > attachment ? 2 : 1))
}

function seen(block: Block, above: number): ReadBlock[] {
  return meantOf(block, above).filter(
    ({ kind, text }) => text !== '' || kind.startsWith('cell') || kind === 'thematic_break',
  )
}

function meantOf(block: Block, above: number): ReadBlock[] {
  switch (block.type) {
    case 'heading':
      if (block.form === 'run-in') {
        return [read('paragraph', strong(text(block.label), ...block.children), ...(block.body ?? []))]
      }
      return [read(`heading ${block.depth + above}`, text(block.label), ...block.children)]
    case 'paragraph':
      return meantParagraph(block)
    case 'table':
      return [
        read('paragraph', ...(block.caption ?? [])),
        ...[block.header, ...block.rows].flatMap((cells) =>
          cells.map((cell, index) => read(`cell ${block.columns[index]!.align}`, ...cell)),
        ),
      ]
    case 'picture':
      return []
    case 'chart':
      return meantOf(block.table, above)
    case 'letterhead': {
      const { copy, secrecy, urgency, marks, number, signers } = block
      const names = signers.flatMap((one, index) => [text(index > 0 ? '　' : '签发人：'), ...one])
      return [copy, secrecy, urgency, ...marks, number, names].map((line) => read('paragraph', ...(line ?? [])))
    }
    case 'colophon': {
      const { cc, issuer = [], date } = block
      const names = cc.flatMap((one, index) => [text(index > 0 ? '，' : '抄送：'), ...one])
      const printed = date ? [text(issuer.length > 0 ? '　' : ''), ...date, text('印发')] : []
      return [read('paragraph', ...names, text(names.length > 0 ? '。' : '')), read('paragraph', ...issuer, ...printed)]
    }
    case 'contents':
      return [read('paragraph', strong(text(block.title))), ...meantEntries(block.entries)]
    case 'attachment-note':
      return block.names.map((name, index) => {
        // 3. and 3.5万亩 are no 3.3.5万亩.
        const space = block.names.some((one) => /^[0-9]/.test(plainText(one))) ? ' ' : ''
        const number = block.names.length > 1 ? `${index + 1}.${space}` : ''
        return read('paragraph', text(`${index === 0 ? '附件：' : ''}${number}`), ...name)
      })
    default:
      return lines(block)
  }
}

/** A block of which nothing but its texts is printed. */
const lines = (block: BlockOf<Exclude<Block['type'], Without<'line'>>>): ReadBlock[] =>
  textsOf(block).map((line) => read('paragraph', ...line))

function meantParagraph(block: Paragraph): ReadBlock[] {
  const inlines = [text(block.label), ...block.children]
  if (block.role === 'title') return [read('heading 1', ...inlines)]
  if (block.role === 'attachment-title') return [read('heading 2', ...inlines)]
  if (block.role === 'attachment-mark') return [read('thematic_break'), read('paragraph', strong(...inlines))]
  return [read('paragraph', ...inlines)]
}

/** An entry lies under the nearest entry above it that is less deep; those without text count for nothing. */
function meantEntries(entries: readonly ContentsEntry[]): ReadBlock[] {
  const inlinesOf = ({ label, children }: ContentsEntry) => [text(label), ...children]
  const printed = entries.filter((entry) => read('', ...inlinesOf(entry)).text !== '')
  const levels: number[] = []
  return printed.map((entry, index) => {
    const parent = printed.findLastIndex((other, at) => at < index && other.depth < entry.depth)
    levels.push(parent < 0 ? 0 : levels[parent]! + 1)
    return read(`item ${levels[index]}`, ...inlinesOf(entry))
  })
}

/** A text node. */
export const text = (value = ''): Inline => ({ type: 'text', value })

/** A strong node. */
export const strong = (...children: Inline[]): Inline => ({ type: 'strong', children })

/** A block as `readMarkdown` returns it; forbidden characters are U+FFFD. */
function read(kind: string, ...inlines: Inline[]): ReadBlock {
  const marked = inlines.map((inline) => mark(inline, false))
  return { kind, text: marked.map((one) => one.text).join(''), strong: marked.map((one) => one.strong).join('') }
}

function mark(inline: Inline, isStrong: boolean): { text: string; strong: string } {
  if (inline.type === 'strong') {
    const marked = inline.children.map((child) => mark(child, true))
    return { text: marked.map((one) => one.text).join(''), strong: marked.map((one) => one.strong).join('') }
  }
  if (inline.type === 'reference') throw new Error('No reference is left when a writer is called')
  if (inline.type === 'note') return { text: '', strong: '' }
  const value = inline.type === 'break' ? '' : legal(inline.value)
  return { text: value, strong: (isStrong ? 's' : '.').repeat(value.length) }
}

/** XML 1.0 section 2.2, character by character. */
function legal(value: string): string {
  return Array.from(value, (character) => {
    const code = character.codePointAt(0)!
    if (code < 0x20) return '\t\n\r'.includes(character) ? character : '\ufffd'
    return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? '\ufffd' : character
  }).join('')
}
