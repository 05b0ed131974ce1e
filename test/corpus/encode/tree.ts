import type { Line, Style } from './lines.ts'

/** An item of a document's outline: what stands in it, in order. */
export interface Item {
  style?: Style
  index: number
  written: string
  text: string
  content: (string | Item[])[]
}

/** The lines before the outline begins, and the outline. */
export interface Tree {
  front: string[]
  items: Item[]
}

/** A heading without a label stands outside of all labels: a short line without a stop, in a document whose labels begin below such a line. */
const plain: Style = { first: '', rank: 0 }
const isPlainHeading = ({ text, label }: Line): boolean =>
  !label && text.length <= 30 && !/[。！？；：，,:;.…]$/.test(text) && !/^(\d+$|附|图\d)/.test(text)

/** Puts each labelled line into the nearest one before it whose style stands outside of its own. */
export function readTree(lines: readonly Line[], front: number): Tree {
  const rest = lines.slice(front)
  const firstLabel = rest.findIndex(({ label }) => label && label.style.rank <= 2)
  const firstPlain = rest.findIndex(isPlainHeading)
  const plainOnes = firstPlain >= 0 && (firstLabel < 0 || firstPlain < firstLabel)
  const begin = plainOnes ? firstPlain : firstLabel < 0 ? rest.findIndex(({ label }) => label) : firstLabel
  const opening = begin < 0 ? rest : rest.slice(0, begin)
  const root: Item = { index: 0, written: '', text: '', content: [] }
  const open: Item[] = [root]
  for (const line of begin < 0 ? [] : rest.slice(begin)) {
    const style = line.label?.style ?? (plainOnes && isPlainHeading(line) ? plain : undefined)
    if (!style) {
      open.at(-1)!.content.push(line.text)
      continue
    }
    while (open.length > 1 && open.at(-1)!.style!.rank >= style.rank) open.pop()
    const item: Item = {
      style,
      index: line.label?.index ?? 0,
      written: line.label?.written ?? '',
      text: line.text,
      content: [],
    }
    addTo(open.at(-1)!, item)
    open.push(item)
  }
  return { front: opening.map(whole), items: root.content.flatMap((one) => (typeof one === 'string' ? [] : one)) }
}

const whole = ({ label, text }: Line): string => (label?.written ?? '') + text

/** Items of one style that follow each other are one list. */
function addTo({ content }: Item, item: Item): void {
  const last = content.at(-1)
  if (Array.isArray(last) && last[0]!.style!.first === item.style!.first) last.push(item)
  else content.push([item])
}
