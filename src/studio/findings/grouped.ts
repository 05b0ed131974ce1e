import { groupOrder } from '../worker/groups.ts'
import type { Finding } from '../worker/protocol.ts'

/** Findings of one kind. */
export interface FindingGroup {
  title: string
  /** What stands above them: 还差12处未填. */
  words: string
  of: Finding[]
}

/** Findings by what they are about, what must be mended first. */
export function grouped(findings: readonly Finding[]): FindingGroup[] {
  const titles = [...new Set(findings.map(({ group }) => group))]
  titles.sort((a, b) => groupOrder.indexOf(a) - groupOrder.indexOf(b))
  return titles.map((title) => {
    const of = findings.filter(({ group }) => group === title)
    return { title, words: title === '还没有填' ? `还差${of.length}处未填` : `${title}（${of.length}）`, of }
  })
}
