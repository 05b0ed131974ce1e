import { fold } from '../../numbers/fold.ts'
import { readNumbers } from '../../numbers/read-numbers.ts'
import type { WrittenNumber } from '../../numbers/written-number.ts'
import { leadingLabel } from '../../text/labels.ts'
import type { StatedForm } from '../stated.ts'
import type { CellMeaning, MentionContext } from './mentions.ts'

/** `undefined` where neither the row nor the column names a figure. */
export function meaningOf({ paragraph: { cell }, names, year }: MentionContext): CellMeaning | undefined {
  if (!cell?.row) return undefined
  const { row, column = '' } = cell
  const [label, other] = namedIn(row, names) === undefined ? [column, row] : [row, column]
  const figure = namedIn(label, names)
  if (figure === undefined) return undefined
  const forms = formsOf(other, year)
  return { figure, ...(forms && { forms }) }
}

/** A label that is the figure's name, but for its unit and words like 其中. */
function namedIn(label: string, names: readonly string[]): string | undefined {
  const bare = label
    .replace(/[（(][^（）()]*[）)]/g, '')
    .trimStart()
    .replace(leadingLabel, '')
    .replace(/^\s*(?:其中|#)[:：]?/, '')
    .replace(/\s/g, '')
  return names.find((name) => name === bare)
}

const heads: [RegExp, readonly StatedForm[]][] = [
  [/占|比重|份额/, ['share']],
  [/完成率|完成(?:比例|百分比|进度|%|％)|达成/, ['completion']],
  [/环比/, ['pop', 'pop-change']],
  [/增长|增幅|增速|增减|涨幅|升降|变化|变动|同比|[±+]/, ['yoy', 'change']],
  [/上年|去年|同期/, ['previous']],
  [/上期|上月|上季/, ['last-period']],
  [/目标|任务|计划/, ['target']],
]

/** What the other side of a cell says: 增长 a rate, 上年 last year's value. */
function formsOf(head: string, year: number): readonly StatedForm[] | undefined {
  const text = fold(head)
  for (const [words, forms] of heads) if (words.test(text)) return forms
  if (/月|季度|季|旬|周/.test(text)) return []
  const written = /(\d{4})年?/.exec(text)?.[1]
  if (written !== undefined) {
    const off = Number(written) - year
    return off === 0 ? [''] : off === -1 ? ['previous'] : []
  }
  return /本年|今年|当年|年度|全年|完成|实[绩际]|数值|数量|数额|金额|本期|累计|^值$|合计/.test(text) ? [''] : undefined
}

/**
 * The number of a cell as it is meant: with the unit that its column, its row or the column of units gives it (87.7 below
 * 万人), and a fall without its sign.
 */
export function meantIn(context: MentionContext, number: WrittenNumber): WrittenNumber {
  const isChange = context.meaning?.forms?.includes('change') && number.digits.startsWith('-')
  return inUnitOf(context, isChange ? { ...number, digits: number.digits.slice(1) } : number)
}

/** Whether a cell says that something fell. */
export const isFall = ({ paragraph: { text } }: MentionContext, { digits }: WrittenNumber): boolean =>
  digits.startsWith('-') || /下降|减少|降低|↓|▼/.test(text)

function inUnitOf({ paragraph: { cell } }: MentionContext, number: WrittenNumber): WrittenNumber {
  if (!cell || number.unit.name !== '' || number.scale !== 0) return number
  for (const label of [cell.column, cell.unit && `(${cell.unit})`, cell.row]) {
    const unit = /[(（]\s*(?:单位[:：])?([^()（）\s]{1,8})\s*[)）]/.exec(label ?? '')?.[1]
    if (unit === undefined) continue
    const [read, ...others] = readNumbers(`${number.digits}${fold(unit)}`)
    if (read?.sort === 'amount' && others.length === 0 && read.end === number.digits.length + unit.length)
      return { ...read, start: number.start, end: number.end, hedge: number.hedge }
  }
  return number
}
