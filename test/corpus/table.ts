import { readFile } from 'node:fs/promises'

/** A relation that a person has read and recomputed. */
export interface Row {
  document: string
  relation: string
  verdict: 'holds' | 'wrong' | 'cannot judge'
  what: string
  sentence: string
  /** Its numbers, as they are printed in the document. */
  numbers: number[]
}

/** Reads a table like relations.tsv; the first line names the columns. */
export async function readTable(path: string): Promise<Row[]> {
  const [head, ...lines] = (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '')
  const columns = (head ?? '').split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? ''
    const row = {
      document: cell('document'),
      relation: cell('relation'),
      what: cell('what'),
      sentence: cell('sentence'),
    }
    return { ...row, verdict: verdictOf(cell('verdict')), numbers: numbersOf(row.what, row.sentence) }
  })
}

function verdictOf(text: string): Row['verdict'] {
  return text === 'holds' || text === 'wrong' ? text : 'cannot judge'
}

/** What was computed by the reader of the table, and «5 kinds», are no numbers of the document; left in, they merely widen the row. */
function numbersOf(what: string, sentence: string): number[] {
  const words = what
    .replace(/\(computed[^)]*\)|computed\S* [\d.]+%?(?: best n=\d+ [\d.]+%)?|\(first \d+ parts?\)|\bbest n=\d+/g, '')
    .replace(/\d+ kinds/g, '')
  const own = digitsOf(words)
  return own.length > 0 ? own : digitsOf(sentence)
}

/** All numbers of a text without their units. */
export function digitsOf(text: string): number[] {
  const half = text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/(\d)[.．] ?(?=\d)/g, '$1.')
  return [...half.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits))
}
