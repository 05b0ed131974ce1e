import { newHeading, newParagraph } from '../document/new-blocks.ts'
import { type ParagraphRole, paragraphRoles } from '../document/roles.ts'
import type { Block, Heading, HeadingForm, Inline } from '../document/types.ts'
import { addError, type Diagnostic, error, type Result } from '../text/diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import type { Span } from '../text/source.ts'
import { parseInline } from './inline.ts'
import { joinLines } from './join-lines.ts'
import { isBlank, leadingText, type MarkupLine, splitLines, withoutLead } from './lines.ts'
import { parseTable } from './table.ts'
import type { TemplatePiece } from './types.ts'
import { unsupported } from './unsupported.ts'

const roleNames = Object.keys(paragraphRoles) as ParagraphRole[]

/**
 * Reads what a template wrote: a strict subset of Markdown, one construct per line start. What is outside it is an
 * error at its place in the template; nothing is guessed.
 */
export function parseMarkup(pieces: readonly TemplatePiece[]): Result<Block[]> {
  const state: State = { blocks: [], diagnostics: [], paragraph: [], depth: 0 }
  const lines = splitLines(pieces)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (state.diagnostics.length >= mostErrors) {
      addError(state.diagnostics, 'markup/too-many-errors', '错误太多，从这里起没有再看', line.origin, '请先改前面的')
      break
    }
    if (leadingText(line).startsWith('|')) {
      flush(state)
      const rows = lines.slice(index).findIndex((next) => !leadingText(next).startsWith('|'))
      const table = lines.slice(index, rows < 0 ? undefined : index + rows)
      add(state, parseTable(table, state.diagnostics), line.origin)
      index += table.length - 1
    } else readLine(state, line)
  }
  flush(state)
  if (state.container) {
    const { role, origin } = state.container
    addError(state.diagnostics, 'markup/unclosed-container', `“:::${role}”没有结束`, origin, closing)
  }
  return { value: state.blocks, diagnostics: state.diagnostics }
}

const closing = '请在它后面单独一行写 :::'

/** So many errors are read; a template of 60,000 would take memory for nothing. */
const mostErrors = 10_000

interface State {
  blocks: Block[]
  diagnostics: Diagnostic[]
  /** Lines of the paragraph being read. */
  paragraph: MarkupLine[]
  /** The depth of the last heading: the next may be one deeper, not two. */
  depth: number
  container?: { role: ParagraphRole; origin: Span }
}

function readLine(state: State, line: MarkupLine): void {
  if (isBlank(line)) {
    flush(state)
    return
  }
  const only = line.pieces.length === 1 ? line.pieces[0] : undefined
  if (only?.type === 'atom' && only.value.type === 'blocks') {
    flush(state)
    add(state, only.value.children, line.origin)
    return
  }
  const lead = leadingText(line)
  const start = /^(#+(?=\s|$)|:::|(?:-|\d+\.)(?=\s))/.exec(lead)?.[0]
  if (start?.startsWith('#')) heading(state, line, start.length)
  else if (start === ':::') container(state, line)
  else if (start) listItem(state, line, start)
  else {
    const problem = unsupported(lead, line.origin)
    if (problem) state.diagnostics.push(problem)
    else state.paragraph.push(line)
  }
}

function flush(state: State): void {
  if (state.paragraph.length === 0) return
  const origin = state.paragraph[0]!.origin
  const children = parseInline(joinLines(state.paragraph), state.diagnostics)
  state.paragraph = []
  // A paragraph of empty values only prints nothing: an optional text that is not there.
  if (children.length > 0) add(state, [newParagraph(children, origin)], origin)
}

/** Adds blocks, in the role of the container they stand in: that can be paragraphs only. */
function add(state: State, blocks: readonly Block[], at: Span): void {
  const role = state.container?.role
  if (role && blocks.some((block) => block.type !== 'paragraph')) {
    const message = `“:::${role}”里只能写段落，不能有标题、列表或表格`
    addError(state.diagnostics, 'markup/not-in-container', message, at, '请移到 ::: 外面')
  }
  for (const block of blocks) {
    if (block.type === 'heading') state.depth = block.depth
    state.blocks.push(role && block.type === 'paragraph' && !block.role ? { ...block, role } : block)
  }
}

function heading(state: State, line: MarkupLine, depth: number): void {
  flush(state)
  const { diagnostics } = state
  const at = line.origin
  if (depth > 4) {
    const hint = '更深的内容请用 {{items …}} 输出'
    addError(diagnostics, 'markup/heading-depth', `标题最多四级，这里是${depth}级`, at, hint)
    return
  }
  if (state.depth > 0 && depth > state.depth + 1) {
    const hint = `请改为${'#'.repeat(state.depth + 1)}，或补上中间一级标题`
    addError(diagnostics, 'markup/depth-jump', `标题从${state.depth}级直接跳到了${depth}级`, at, hint)
  }
  const { pieces } = withoutLead(line, depth)
  const last = pieces.at(-1)
  const unnumbered = last?.type === 'literal' && /\s*\{\.unnumbered\}$/.test(last.text)
  const kept: TemplatePiece[] = unnumbered
    ? [...pieces.slice(0, -1), { ...last, text: last.text.replace(/\s*\{\.unnumbered\}$/, '') }]
    : pieces
  const before = diagnostics.length
  const children: Inline[] = parseInline(kept, diagnostics)
  const { label, form, none } = Object.assign({}, ...kept.map(said)) as Said
  if (children.length === 0) {
    if (none || diagnostics.length > before) return
    addError(diagnostics, 'markup/empty-heading', '标题没有文字', at, '可能没有的标题请放在 {{#if …}} 里')
    return
  }
  const block = newHeading(depth as Heading['depth'], children, at)
  block.form = form
  if (unnumbered) block.literalLabel = ''
  else if (label !== undefined) block.literalLabel = label
  add(state, [block], at)
}

type Said = { label?: string; form?: HeadingForm; none?: true }

/** What the value in a heading says of the heading. */
function said(piece: TemplatePiece): Said {
  if (piece.type !== 'atom' || piece.value.type !== 'inline') return {}
  const { label, form, none } = piece.value
  return { ...(label !== undefined && { label }), ...(form && { form }), ...(none && { none }) }
}

/** A list of the template's own: each entry is a paragraph with its mark; `-` is printed as ——. */
function listItem(state: State, line: MarkupLine, mark: string): void {
  flush(state)
  const children = parseInline(withoutLead(line, mark.length).pieces, state.diagnostics)
  const block = newParagraph(children, line.origin)
  block.listLabel = mark === '-' ? '——' : mark
  add(state, [block], line.origin)
}

function container(state: State, line: MarkupLine): void {
  flush(state)
  const name = leadingText(line).slice(3).trim()
  const at = line.origin
  if (name === '' && line.pieces.length === 1) {
    if (!state.container) addError(state.diagnostics, 'markup/unopened-container', '“:::”前面没有开始的“:::样式”', at)
    delete state.container
    return
  }
  if (state.container) {
    const message = `“:::${state.container.role}”没有结束，后面又开始了“:::${name}”`
    const more = { at: state.container.origin, hint: closing, related: [{ message: '后面开始的在这里', at }] }
    state.diagnostics.push(error('markup/unclosed-container', message, more))
  }
  const role = roleNames.find((one) => one === name)
  if (role) {
    state.container = { role, origin: at }
    return
  }
  const near = nearest(name, roleNames)
  const hint = near ? `是不是“${near}”？` : `可用的有：${roleNames.join('、')}`
  addError(state.diagnostics, 'markup/unknown-role', `没有“${name}”这一样式`, at, hint)
  state.container = { role: 'note', origin: at }
}
