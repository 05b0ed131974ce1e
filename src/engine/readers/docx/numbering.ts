import { scanXml, type XmlHandler } from '../../archive/scan-xml.ts'
import { bulletOf } from './bullets.ts'
import { docxKind } from './limits.ts'
import { formatNumber } from './number-format.ts'
import type { NumberPlace } from './styles.ts'

/** A level of a list definition. */
interface Level {
  start: number
  format: string
  /** `（%1）`: %n is the number of level n, from 1. */
  text: string
  /** All numbers in Arabic figures. */
  legal: boolean
  /** The font of its sign, and the style of the paragraphs that stand at it. */
  font?: string
  style?: string
  /** It starts anew behind a paragraph of this level (from 1) or above; 0: never. Absent: behind any level above. */
  restart?: number
}

interface List {
  /** The definition that it counts with; lists of one definition go on from each other. */
  definition: string
  starts: Map<number, number>
  own: Map<number, Level>
}

/** What word/numbering.xml says; `labelOf` counts, so it is asked once for each paragraph in order. */
export interface NumberingReader {
  labelOf(place: NumberPlace): string
  /** The level of a list that is a style's own, where the paragraph does not say one. */
  levelOf(list: string, style: string): number | undefined
  /** Whether a paragraph has a sign before it that is not a number. */
  isBullet(place: NumberPlace): boolean
}

const deepest = 9

/** The list that a style is of. */
type ListOfStyle = (style: string) => string | undefined

/**
 * Reads automatic numbers, and counts as Word does. Without the part no paragraph has one. A definition may say no more than
 * which style's list it goes by (ECMA-376-1 17.9.21).
 */
export function readNumbering(
  part: Uint8Array | undefined,
  listOfStyle: ListOfStyle = () => undefined,
): NumberingReader {
  const { definitions, lists, links } = readPart(part)
  const definitionOf = ({ definition }: List): string => {
    const style = links.get(definition)
    const linked = style === undefined ? undefined : lists.get(listOfStyle(style) ?? '')
    return linked && !links.has(linked.definition) ? linked.definition : definition
  }
  const levelIn = (list: List | undefined, at: number): Level | undefined =>
    list && (list.own.get(at) ?? definitions.get(definitionOf(list))?.get(at))
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    labelOf({ list: id, level }) {
      const list = lists.get(id)
      const levelAt = (at: number) => levelIn(list, at)
      const own = levelAt(level)
      if (!list || !own || level < 0 || level >= deepest) return ''
      const definition = definitionOf(list)
      const count = counts.get(definition) ?? []
      counts.set(definition, count)
      const first = !begun.has(id)
      begun.add(id)
      if (first) for (const [at] of list.starts) count[at] = undefined
      const before = count[level]
      count[level] = before === undefined ? (list.starts.get(level) ?? own.start) : before + 1
      for (let below = level + 1; below < deepest; below++) {
        if (restartsBelow(levelAt(below), level)) count[below] = undefined
      }
      if (own.format === 'bullet') return bulletOf(own.text, own.font)
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const value = count[at] ?? list.starts.get(at) ?? levelAt(at)?.start ?? 1
        return formatNumber(own.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal'), value) ?? ''
      })
    },
    levelOf(id, style) {
      const list = lists.get(id)
      return Array.from({ length: deepest }, (_, at) => at).find((at) => levelIn(list, at)?.style === style)
    },
    isBullet: ({ list, level }) => levelIn(lists.get(list), level)?.format === 'bullet',
  }
}

/** Whether a level begins again when one of `level` has come. */
const restartsBelow = (own: Level | undefined, level: number): boolean =>
  own?.restart === undefined || (own.restart > 0 && level < own.restart)

function readPart(part: Uint8Array | undefined) {
  const definitions = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  const links = new Map<string, string>()
  let definition = ''
  let levels = new Map<number, Level>()
  let level: Level | undefined
  let list: List | undefined
  let overridden = 0
  const handler: XmlHandler = {
    open({ name, get }) {
      const value = get('val') ?? ''
      if (name === 'w:abstractNum') {
        levels = new Map()
        definition = get('abstractNumId') ?? ''
        definitions.set(definition, levels)
      } else if (name === 'w:num') {
        list = { definition: '', starts: new Map(), own: new Map() }
        lists.set(get('numId') ?? '', list)
      } else if (name === 'w:abstractNumId' && list) list.definition = value
      else if (name === 'w:numStyleLink') links.set(definition, value)
      else if (name === 'w:lvlOverride') overridden = Number(get('ilvl'))
      else if (name === 'w:startOverride') list?.starts.set(overridden, Number(value))
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false }
        const target = list?.own ?? levels
        target.set(Number(get('ilvl')), level)
      } else if (level) readLevel(level, name, value, get('ascii') ?? get('hAnsi'))
    },
    close(name) {
      if (name === 'w:lvl') level = undefined
      else if (name === 'w:num') list = undefined
    },
  }
  if (part) scanXml(part, docxKind, handler)
  return { definitions, lists, links }
}

function readLevel(level: Level, name: string, value: string, font: string | undefined): void {
  if (name === 'w:start') level.start = Number(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:pStyle') level.style = value
  else if (name === 'w:rFonts' && font !== undefined) level.font = font
  else if (name === 'w:isLgl') level.legal = true
  else if (name === 'w:lvlRestart') level.restart = Number(value)
}
