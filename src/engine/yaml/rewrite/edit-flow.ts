import { lineEnd } from '../lines.ts'
import type { Syntax, SyntaxList, SyntaxMap, SyntaxScalar } from '../syntax.ts'
import { writeKey } from '../write-scalar.ts'
import type { EditValue } from './edit-lines.ts'
import type { Change, Editor, Slot } from './editor.ts'
import { colonBehind, endOf } from './extents.ts'
import { isInPlace, matchParts } from './match.ts'
import { keyText } from './open.ts'
import type { Piece, PieceEdit } from './pieces.ts'
import { replaceValue } from './replace-value.ts'
import { isMap, partsOf, type YamlValue } from './value.ts'
import { writeFlow, writeFlowPair } from './write-value.ts'

/** An entry in brackets or braces with what stands around it. */
interface Element {
  readonly key: SyntaxScalar | undefined
  readonly value: Syntax | null
  /** Behind the colon. */
  readonly after: number
  /** What is before it on its line, and the lines of comment above. */
  readonly from: number
  readonly start: number
  readonly end: number
  /** The comma behind it; before the closing bracket when there is none. */
  readonly comma: number
  /** Behind the comma, and behind a comment on the same line. */
  readonly to: number
}

/** What is to be done for a list or map in brackets or braces, which has entries and is to have some. */
export function editFlow(
  editor: Editor,
  node: SyntaxMap | SyntaxList,
  wanted: YamlValue,
  slot: Slot,
  editValue: EditValue,
): Change {
  const { text } = editor.opened
  const elements = elementsOf(text, node)
  // A pair alone in brackets needs no braces.
  if (!elements) return replaceValue(editor, node, wanted, { ...slot, flow: true })
  const keys = isMap(wanted) ? [...wanted.keys()] : undefined
  const values = elements.map(({ value }) => editor.opened.valueOf(value))
  const old = matchParts(values, (index) => keyText(text, elements[index]!.key!), wanted)
  const changes = partsOf(wanted as never).map((value, index): PieceEdit[] => {
    const element = elements[old[index]!]
    if (!element) return []
    const { key, after } = element
    const name = keys?.[index]
    const edits = editValue(editor, element.value, value, { after, column: slot.column, key: name, flow: true }).edits
    if (!key || name === undefined || keyText(text, key) === name) return [...edits]
    return [{ start: key.start, end: key.end, put: [writeKey(name, { flow: true })] }, ...edits]
  })
  if (isInPlace(old, elements.length)) return { edits: changes.flat(), above: [] }
  return { edits: [putDown(text, elements, wanted, old, changes)], above: [] }
}

function putDown(
  text: string,
  elements: readonly Element[],
  wanted: YamlValue,
  old: readonly number[],
  changes: readonly PieceEdit[][],
): PieceEdit {
  const [first, second, last] = [elements[0]!, elements[1], elements.at(-1)!]
  const blanksOf = ({ from, start }: Element): string => text.slice(from, start)
  const isBlank = (element: Element): boolean => blanksOf(element).trim() === ''
  const parting =
    second && isBlank(second)
      ? blanksOf(second)
      : isBlank(first) && blanksOf(first).includes('\n')
        ? blanksOf(first)
        : ' '
  const hasLastComma = text[last.comma] === ','
  const put = old.flatMap((one, index): Piece[] => {
    const element = elements[one]
    const before = index === 0 && isBlank(first) ? blanksOf(first) : parting
    const isLast = index === old.length - 1
    if (!element) {
      const written = isMap(wanted)
        ? writeFlowPair([...wanted.keys()][index]!, partsOf(wanted)[index]!)
        : writeFlow(partsOf(wanted as never)[index]!, true)
      return [before, written, isLast && !hasLastComma ? '' : ',']
    }
    const stays = one === index && (index === 0 || old[index - 1] === one - 1)
    const lead: Piece = stays || !isBlank(element) ? { from: element.from, to: element.start, edits: [] } : before
    const hasComma = text[element.comma] === ','
    const behind: Piece = { from: hasComma ? element.comma + 1 : element.comma, to: element.to, edits: [] }
    return [
      lead,
      { from: element.start, to: element.comma, edits: changes[index]! },
      isLast && !hasLastComma ? '' : ',',
      behind,
    ]
  })
  return { start: first.from, end: last.to, put }
}

function elementsOf(text: string, node: SyntaxMap | SyntaxList): Element[] | undefined {
  if (!'[{'.includes(text[node.start]!)) return undefined
  const nodes = node.kind === 'map' ? node.pairs : node.items.map((value) => ({ key: null, value }))
  const elements: Element[] = []
  let from = node.start + 1
  for (const { key, value } of nodes) {
    const start = key?.start ?? value?.start
    if (start === undefined || (key && key.kind !== 'scalar')) return undefined
    const after = key ? (colonBehind(text, key.end) ?? key.end) : start
    const isThere = value && value.start < value.end
    const end = isThere ? endOf(text, value) : after
    const comma = signBehind(text, end)
    const hasComma = text[comma] === ','
    const isKey = key?.kind === 'scalar' ? key : undefined
    const to = hasComma ? commentEnd(text, comma + 1) : commaless(text, end, comma)
    elements.push({
      key: isKey,
      value: isThere ? value : null,
      after,
      from,
      start,
      end,
      comma: hasComma ? comma : end,
      to,
    })
    from = to
  }
  return elements
}

/** The comma or bracket behind a place; blanks, line breaks and comments stand between. */
function signBehind(text: string, from: number): number {
  let at = from
  for (;;) {
    if (/\s/.test(text[at] ?? '')) at++
    else if (text[at] === '#') at = lineEnd(text, at)
    else return at
  }
}

/** Behind a comment that follows on the line. */
function commentEnd(text: string, from: number): number {
  const comment = /^[ \t]+#[^\n]*/.exec(text.slice(from, lineEnd(text, from)))
  return from + (comment?.[0].length ?? 0)
}

const commaless = (text: string, end: number, close: number): number => Math.min(commentEnd(text, end), close)
