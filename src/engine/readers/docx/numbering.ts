import { scanXml } from '../../archive/scan-xml.ts'
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
}

const deepest = 9

/** Reads automatic numbers, and counts as Word does. Without the part no paragraph has one. */
export function readNumbering(part: Uint8Array | undefined): NumberingReader {
  const { definitions, lists } = part ? readPart(part) : { definitions: new Map(), lists: new Map<string, List>() }
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    labelOf({ list: id, level }) {
      const list = lists.get(id)
      const levels: Map<number, Level> | undefined = list && definitions.get(list.definition)
      const levelAt = (at: number) => list?.own.get(at) ?? levels?.get(at)
      const own = levelAt(level)
      if (!list || !own || level < 0 || level >= deepest) return ''
      const count = counts.get(list.definition) ?? []
      counts.set(list.definition, count)
      const first = !begun.has(id)
      begun.add(id)
      if (first) for (const [at] of list.starts) count[at] = undefined
      const before = count[level]
      count[level] = before === undefined ? (list.starts.get(level) ?? own.start) : before + 1
      for (let below = level + 1; below < deepest; below++) {
        if (restartsBelow(levelAt(below), level)) count[below] = undefined
      }
      // A bullet is mostly a sign of a symbol font, and never a number.
      if (own.format === 'bullet') return /^[—–●•■◆○▲※★]+$/.test(own.text) ? own.text : ''
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const value = count[at] ?? list.starts.get(at) ?? levelAt(at)?.start ?? 1
        return formatNumber(own.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal'), value) ?? ''
      })
    },
  }
}

/** Whether a level begins again when one of `level` has come. */
const restartsBelow = (own: Level | undefined, level: number): boolean =>
  own?.restart === undefined || (own.restart > 0 && level < own.restart)

function readPart(part: Uint8Array) {
  const definitions = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let levels = new Map<number, Level>()
  let level: Level | undefined
  let list: List | undefined
  let overridden = 0
  scanXml(part, docxKind, {
    open({ name, get }) {
      const value = get('val') ?? ''
      if (name === 'w:abstractNum') {
        levels = new Map()
        definitions.set(get('abstractNumId') ?? '', levels)
      } else if (name === 'w:num') {
        list = { definition: '', starts: new Map(), own: new Map() }
        lists.set(get('numId') ?? '', list)
      } else if (name === 'w:abstractNumId' && list) list.definition = value
      else if (name === 'w:lvlOverride') overridden = Number(get('ilvl'))
      else if (name === 'w:startOverride') list?.starts.set(overridden, Number(value))
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false }
        const target = list?.own ?? levels
        target.set(Number(get('ilvl')), level)
      } else if (level) readLevel(level, name, value)
    },
    close(name) {
      if (name === 'w:lvl') level = undefined
      else if (name === 'w:num') list = undefined
    },
  })
  return { definitions, lists }
}

function readLevel(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:isLgl') level.legal = true
  else if (name === 'w:lvlRestart') level.restart = Number(value)
}
