import { closeHistory, undo } from 'prosemirror-history'
import { type Node as DocNode, Fragment, Slice } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorProps, EditorView } from 'prosemirror-view'
import type { Notice } from '../../state.ts'
import { currentRow, startOf } from '../commands.ts'
import { inlineNodes } from '../rows.ts'
import { kindOf, newId, schema } from '../schema.ts'
import { cleanText } from './clean.ts'
import { type PastedParagraph, readHtml } from './read-html.ts'
import { type PastedItem, toItems, toldOf } from './to-items.ts'

/** A larger text is no part of a report. */
const longest = 2_000_000

/** What is pasted from elsewhere becomes items; what was copied here stays what it is. */
export function pasteProps(say: (notice: Notice) => void): EditorProps {
  return {
    handlePaste(view, event) {
      const data = event.clipboardData
      const html = data?.getData('text/html') ?? ''
      if (!data || html.includes('data-pm-slice')) return false
      const text = data.getData('text/plain')
      if (html.length + text.length > longest) {
        say({ text: '要粘贴的内容太长了，请分几次粘贴', isProblem: true })
        return true
      }
      const ofHtml = html === '' ? [] : readHtml(html)
      return pasteParagraphs(view, ofHtml.length > 0 ? ofHtml : linesOf(text), say)
    },
    // A picture or a file that is dropped on the text is no text.
    handleDrop: (_, event) => (event.dataTransfer?.files.length ?? 0) > 0,
    clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
  }
}

const linesOf = (text: string): PastedParagraph[] =>
  text.split(/\r\n?|\n|\u2028|\u2029/).flatMap((line) => (line.trim() === '' ? [] : [{ text: line }]))

export function pasteParagraphs(
  view: EditorView,
  paragraphs: readonly PastedParagraph[],
  say: (notice: Notice) => void,
): boolean {
  const takeBack = (): void => void undo(view.state, view.dispatch)
  const { node } = currentRow(view.state)
  const isList = ['item', 'more', 'part', 'lead'].includes(kindOf(node))
  const [only] = paragraphs
  if (!only) return true
  if (paragraphs.length === 1 || !isList) return pasteInLine(view, paragraphs, say)
  const made = toItems(paragraphs)
  insertItems(view, made.items)
  say({ text: toldOf(made), undo: takeBack })
  return true
}

/** Into a line that is being written; several paragraphs of an opening stay paragraphs. */
function pasteInLine(view: EditorView, paragraphs: readonly PastedParagraph[], say: (notice: Notice) => void): boolean {
  const { node } = currentRow(view.state)
  const cleaned = paragraphs.map(({ text }) => cleanText(text))
  const hidden = cleaned.reduce((sum, one) => sum + one.hidden, 0)
  const texts = cleaned.map(({ text }) => text).filter((text) => text !== '')
  const isParagraph = ['opening', 'intro', 'closing', 'after'].includes(kindOf(node))
  const tr = view.state.tr
  if (texts.length === 1 || !isParagraph) {
    tr.replaceSelection(new Slice(Fragment.from(inlineNodes(texts.join(''))), 0, 0))
  } else {
    const rows = texts.map((text) => node.type.create({ id: newId() }, inlineNodes(text)))
    tr.replaceSelection(new Slice(Fragment.from(rows), 1, 1))
  }
  view.dispatch(closeHistory(tr.scrollIntoView()))
  if (hidden > 0) {
    say({ text: `删去了${hidden}个看不见的字符`, undo: () => void undo(view.state, view.dispatch) })
  }
  return true
}

/** Items behind the row that the cursor is in; an empty one gives its place. */
function insertItems(view: EditorView, items: readonly PastedItem[]): void {
  const { state } = view
  const tr = state.tr.deleteSelection()
  const { node, index } = currentRow({ ...state, doc: tr.doc, selection: tr.selection } as typeof state)
  const base = kindOf(node) === 'item' || kindOf(node) === 'more' ? Number(node.attrs.level) : 0
  const rows = items.flatMap((item) => rowsOf(item, base))
  const start = startOf(tr.doc, index)
  const isEmpty = kindOf(node) === 'item' && node.content.size === 0 && node.attrs.other === ''
  const at = isEmpty ? start : start + node.nodeSize
  tr.replaceWith(at, isEmpty ? start + node.nodeSize : at, rows)
  const end = at + rows.reduce((sum, row) => sum + row.nodeSize, 0)
  tr.setSelection(TextSelection.near(tr.doc.resolve(end - 1), -1))
  view.dispatch(closeHistory(tr.scrollIntoView()))
}

function rowsOf({ level, heading, texts }: PastedItem, base: number): DocNode[] {
  const [first = '', ...more] = texts
  const head = inlineNodes(heading, [schema.marks.heading!.create()])
  const attributes = () => ({ id: newId(), level: base + level })
  return [
    schema.nodes.item!.create(attributes(), Fragment.from([...head, ...inlineNodes(first)])),
    ...more.map((text) => schema.nodes.more!.create(attributes(), inlineNodes(text))),
  ]
}
