import { sizeName } from '../fields/lengths.ts'
import type { Layout, StyleRole } from '../model/layout.ts'
import { markLine } from './draft-mark.ts'
import { landscapeOf } from './landscape.ts'

/** Settings that do not go together: what is wrong, and the settings of which one has to change. */
export interface Conflict {
  settings: string[]
  message: string
  hint: string
}

/** What a layout asks that cannot be printed: type higher than its line, characters over each other. */
export function conflictsIn(layout: Layout): Conflict[] {
  const conflicts: Conflict[] = []
  for (const [role, { size }] of Object.entries(layout.styles) as [StyleRole, Layout['styles'][StyleRole]][]) {
    const { pitch, settings } = lineOf(role, layout)
    if (size * 20 <= pitch) continue
    conflicts.push({
      settings: [`sizes.${role}`, ...settings],
      message: `行距${pitch / 20}磅，小于字号${sizeName(size)}（${size}磅），字会被切去`,
      hint: '请加大行距、减少每页行数，或改小字号',
    })
  }
  const { size } = layout.styles.body
  if (size * 20 + layout.tracking < size * 15) {
    conflicts.push({
      settings: ['chars-per-line', 'tracking', 'sizes.body'],
      message: `每行${layout.columns}个字，每字只有${(size * 20 + layout.tracking) / 20}磅宽，字会重叠`,
      hint: '请减少每行字数，或改小字号',
    })
  }
  const top = Math.min(layout.page.top, landscapeOf(layout).page.top)
  if (layout.draftMark && top < markLine) {
    conflicts.push({
      settings: ['draft-mark', 'margins'],
      message: `页边只有${Number(((top * 25.4) / 1440).toFixed(1))}毫米，排不下稿标`,
      hint: '请加大上边距和左边距（横页的上边是它），或去掉“稿标”',
    })
  }
  return conflicts
}

/** How far apart the lines of a role are, and which settings say so. */
function lineOf(role: StyleRole, layout: Layout): { pitch: number; settings: string[] } {
  if (role === 'page-number') return { pitch: Infinity, settings: [] }
  if (role === 'title') return { pitch: layout.titleLinePitch, settings: ['title-line-pitch'] }
  if (role === 'table' || role === 'table-header') {
    return { pitch: layout.tableLinePitch, settings: ['table-line-pitch'] }
  }
  return { pitch: layout.linePitch, settings: ['line-pitch', 'lines-per-page'] }
}
