import type { RunningText } from '../../document/running-text.ts'
import { findMatches } from '../find.ts'
import type { Finding, Rule, TextPlace } from '../types.ts'

/**
 * The numbers that people give to pictures and tables (图1, 表2): twice the same, one left out, one that the text speaks of and
 * that is not there. Attachments may count on or begin anew. (Captions are a report's own, so texts have no examples of it.)
 */
export const captionNumber: Rule = {
  name: 'caption-number',
  severity: 'warning',
  check(text) {
    const captions = captionsOf(text)
    if (captions.length === 0) return []
    return [...orderOf(captions), ...absent(text, captions)]
  },
}

interface Caption {
  kind: string
  number: number
  /** How many titles of attachments stand before it. */
  part: number
  at: TextPlace
}

const caption = /^\s*([图表])\s*(\d{1,3})(?![-—－.．\d年月])/

function captionsOf({ paragraphs }: RunningText): Caption[] {
  let part = 0
  return paragraphs.flatMap((paragraph): Caption[] => {
    if (paragraph.kind === 'title') part++
    const [words, kind, number] = paragraph.kind === 'note' ? (caption.exec(paragraph.text) ?? []) : []
    if (words === undefined) return []
    return [{ kind: kind!, number: Number(number), part, at: { paragraph, start: 0, end: words.length } }]
  })
}

function orderOf(captions: readonly Caption[]): Finding[] {
  return ['图', '表'].flatMap((kind) => {
    const own = captions.filter((one) => one.kind === kind)
    return own.flatMap((one, index): Finding | [] => {
      const before = own[index - 1]
      const begins = before?.part !== one.part
      if (one.number === (before?.number ?? 0) + 1 || (begins && one.number === 1)) return []
      const name = `${kind}${one.number}`
      const twin = own.slice(0, index).find((other) => other.number === one.number && (!begins || other === before))
      if (twin) {
        const related = [{ message: '第一次写在这里', at: twin.at }]
        return {
          at: one.at,
          message: `“${name}”写了两次`,
          hint: `请把后面的改成${kind}${one.number + 1}，依次往后改`,
          related,
        }
      }
      const expected = `${kind}${(before?.number ?? 0) + 1}`
      if (before && one.number < before.number) {
        return {
          at: one.at,
          message: `“${name}”排在“${kind}${before.number}”的后面`,
          hint: `按先后应为${expected}，请核对序号`,
        }
      }
      return { at: one.at, message: `有“${name}”，前面没有“${expected}”`, hint: '请检查是漏了一个，还是序号写错' }
    })
  })
}

/** 见图5, where only 图1 and 图2 are. */
function absent({ paragraphs }: RunningText, captions: readonly Caption[]): Finding[] {
  const known = new Set(captions.map(({ kind, number }) => `${kind}${number}`))
  const kinds = new Set(captions.map(({ kind }) => kind))
  const body = paragraphs.filter(({ kind }) => kind === 'body')
  return findMatches(
    { paragraphs: body },
    /(?<=[见如])([图表])\s*(\d{1,3})(?![-—－.．\d年月])/g,
    ([, kind = '', number]) => {
      const name = `${kind}${Number(number)}`
      if (!kinds.has(kind) || known.has(name)) return undefined
      return { message: `文中说的“${name}”没有`, hint: `请核对序号，或给那个${kind}写上“${name}”` }
    },
  )
}
