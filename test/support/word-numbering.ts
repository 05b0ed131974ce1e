import { chineseNumeral } from '../../src/engine/text/numerals.ts'
import { child, childValue, descendants, elements, type XmlElement } from '../gate/xml/index.ts'
import { paragraphText, partsOf, treeOf } from './docx.ts'

/**
 * Counts as Word does (ECMA-376 17.9): a paragraph with w:numPr takes the next number of its list and level, and the
 * levels below begin again unless their w:lvlRestart is 0. A list that is entered below its first level has counted the
 * levels above it: they are at their first number. Gives every paragraph's text with its label before it.
 */
export function numberedTexts(docx: Uint8Array): string[] {
  const paragraphs = [...descendants(treeOf(docx))].filter((one) => one.name === 'w:p')
  const lists = partsOf(docx)['word/numbering.xml'] ? readLists(treeOf(docx, 'word/numbering.xml')) : new Map()
  return paragraphs.map((paragraph) => {
    const place = child(child(paragraph, 'w:pPr') ?? paragraph, 'w:numPr')
    const text = paragraphText(paragraph)
    if (!place) return text
    const list = lists.get(childValue(place, 'w:numId')!)
    if (!list) throw new Error('w:numPr names a list that does not exist')
    return count(list, Number(childValue(place, 'w:ilvl'))) + text
  })
}

interface Level {
  start: number
  format: string
  text: string
  restarts: boolean
  number?: number
}

function readLists(numbering: XmlElement): Map<string, Level[]> {
  const abstracts = new Map<string, Level[]>()
  const lists = new Map<string, Level[]>()
  for (const one of elements(numbering)) {
    if (one.name === 'w:abstractNum') {
      abstracts.set(
        one.attributes.get('w:abstractNumId')!,
        elements(one)
          .filter(({ name }) => name === 'w:lvl')
          .map(readLevel),
      )
    }
    if (one.name === 'w:num')
      lists.set(one.attributes.get('w:numId')!, abstracts.get(childValue(one, 'w:abstractNumId')!)!)
  }
  return lists
}

function readLevel(level: XmlElement): Level {
  return {
    start: Number(childValue(level, 'w:start')),
    format: childValue(level, 'w:numFmt')!,
    text: childValue(level, 'w:lvlText')!,
    restarts: childValue(level, 'w:lvlRestart') !== '0',
  }
}

function count(levels: Level[], index: number): string {
  const level = levels[index]!
  level.number = level.number === undefined ? level.start : level.number + 1
  for (const above of levels.slice(0, index)) above.number ??= above.start
  for (const below of levels.slice(index + 1)) if (below.restarts) delete below.number
  return level.text.replace(`%${index + 1}`, numeral(level.format, level.number))
}

function numeral(format: string, number: number): string {
  if (format === 'chineseCountingThousand') return chineseNumeral(number)!
  if (format === 'decimalEnclosedCircle') return String.fromCodePoint(0x2460 + number - 1)
  if (format === 'decimal') return String(number)
  throw new Error(`Unexpected number format ${format}`)
}
