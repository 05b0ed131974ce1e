import { headNames } from '../document/table-heads.ts'
import type { Document, FigureText, Inline, Table } from '../document/types.ts'
import type { Figure, Report } from '../model/report.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'

/** What a cell prints, as a heading may name it. */
type Content = 'value' | 'previous' | 'target'

/** Words of a heading that say of what time its numbers are; what compares (比上年) says nothing. */
const words: Readonly<Record<Content, RegExp>> = {
  value: /本年|今年|当年|本期/,
  previous: /(?<![比较与同和跟于超过])(?:上年|去年|上一年|前一年)|同期/,
  target: /目标|计划|任务/,
}

/** A report that plans prints the ledger of the year before. */
const plans = /要点|计划|安排|打算|规划|方案/

/**
 * Columns whose heading speaks of another time than the figures below it: 上年=2024年 in a report of 2024, 本年 above last
 * year's numbers. Whoever wrote the table, the report or its template set, nobody reads the forms behind the numbers again.
 */
export function misnamedColumns({ year, figures }: Report, document: Document): Diagnostic[] {
  const known: Known = { figures, ...(!plans.test(document.meta.title) && { year }) }
  return document.children.flatMap((block) => (block.type === 'table' ? inTable(block, known) : []))
}

/** The ledger, and the year that its numbers are of. */
interface Known {
  figures: ReadonlyMap<string, Figure>
  year?: number
}

function inTable(table: Table, known: Known): Diagnostic[] {
  const names = headNames(table)
  return table.header.flatMap((cells, index) => {
    const uses = table.rows.flatMap((row) => (row[index] ?? []).filter(isFigure))
    const [content, ...others] = new Set(uses.map(contentOf))
    // A column of one kind of numbers only: one that is drawn is, one that was typed may be.
    if (content === undefined || others.length > 0) return []
    const heading = names[index]!
    const named = uses.flatMap(({ name }) => known.figures.get(name) ?? [])
    const reported = otherWords(heading, content, named) ?? otherYear(heading, content, known.year)
    if (reported === undefined) return []
    const at = cells.find((one) => 'origin' in one && one.origin)
    const place = (at && 'origin' in at ? at.origin : undefined) ?? table.origin
    const hint = '请核对列名和这一列；年份要与报告的年度对得上'
    return warning('figures/column-heading', `列名是“${heading}”，下面印的是${reported}`, {
      ...(place && { at: place }),
      hint,
    })
  })
}

/** What the column prints, when its heading names what the figures have besides. */
function otherWords(heading: string, content: Content, figures: readonly Figure[]): string | undefined {
  // 本年目标, 上年同期: its own word decides. 比上年 compares, 目标完成数 is what was done.
  if (words[content].test(heading) || /[比较]|完成|实际|实绩/.test(heading)) return undefined
  const isNamed = (one: Content) => words[one].test(heading) && (one === 'value' || figures.some((has) => has[one]))
  return contents.some((one) => one !== content && isNamed(one)) ? shown[content] : undefined
}

/** The same for years; a school year and a comparison (2024年比2023年) have two. */
function otherYear(heading: string, content: Content, year: number | undefined): string | undefined {
  if (year === undefined || /学年|届|[比较]/.test(heading)) return undefined
  const years = [...heading.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map((match) => Number(match[1]))
  const right = content === 'previous' ? year - 1 : year
  return years.length === 0 || years.includes(right) ? undefined : `${right}年的${content === 'target' ? '目标' : '数'}`
}

const contents: readonly Content[] = ['value', 'previous', 'target']
const shown: Readonly<Record<Content, string>> = { value: '本年的数', previous: '上年的数', target: '目标' }

const isFigure = (inline: Inline): inline is FigureText => inline.type === 'figure-text'

function contentOf({ form }: FigureText): Content | undefined {
  if (form === undefined || form === 'value' || form === 'wan' || form === 'yi') return 'value'
  return form === 'previous' || form === 'target' ? form : undefined
}
