/** A cell of a worksheet as it stands in the sheet's XML (ECMA-376 part 1, 18.3.1.4). */
export interface CellXml {
  /** B7. */
  name: string
  /** The prefix of the elements' names, with its colon; mostly empty. */
  prefix: string
  /** What stands between the name of the element and the end of its tag. */
  head: string
  type: string
  style: number
  start: number
  end: number
  /** Its formula as it is written; empty for one that shares another cell's. */
  formula?: string
  /** The element of its value. */
  value?: { start: number; end: number }
}

const cell = /<((?:\w+:)?)c\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/>|>([\s\S]*?)<\/\1c>)/g

/** The cells by their names; `undefined` where the XML is written in a way that no office program has. */
export function cellsOf(xml: string): Map<string, CellXml> | undefined {
  if (/<!--|<!\[CDATA\[|<!DOCTYPE/.test(xml)) return undefined
  const cells = new Map<string, CellXml>()
  for (const found of xml.matchAll(cell)) {
    const [whole, prefix = '', head = '', , content = ''] = found
    const name = attribute(head, 'r')
    // A cell without a name stands behind the one before it.
    if (name === undefined || cells.has(name)) return undefined
    const at = found.index + whole.length - content.length - `</${prefix}c>`.length
    const formula = /<(?:\w+:)?f\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/.exec(content)
    const value = /<(?:\w+:)?v\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?v>)/.exec(content)
    cells.set(name, {
      name,
      prefix,
      head,
      type: attribute(head, 't') ?? 'n',
      style: Number(attribute(head, 's') ?? 0),
      start: found.index,
      end: found.index + whole.length,
      ...(formula && { formula: unescaped(formula[1] ?? '') }),
      ...(value && { value: { start: at + value.index, end: at + value.index + value[0].length } }),
    })
  }
  return cells
}

function attribute(head: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(head) ?? []
  return double ?? single
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
