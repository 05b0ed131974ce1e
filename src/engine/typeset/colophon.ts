import { ccLabel, ccNames } from '../document/letterhead-lines.ts'
import { plainText } from '../document/plain-text.ts'
import type { Colophon } from '../document/types.ts'
import type { Layout } from '../model/layout.ts'
import { lineCount } from './pages/line-count.ts'
import { textWidth } from './text-width.ts'

/** 7.4.2: 四号. */
export const colophonSize = 14

/** 一字 at the left and the right. */
export const colophonEdge = colophonSize * 20

/** What stands before the names that it goes to, twips. */
export const ccRoom = Math.round(textWidth(ccLabel) * colophonEdge)

/** The height that it takes at the foot of the last page, twips. */
export function colophonHeight(colophon: Colophon, layout: Layout): number {
  const { cc, issuer, date } = colophon
  const width = layout.text.width - 2 * colophonEdge - ccRoom
  const names =
    cc.length > 0 ? lineCount(plainText(ccNames(colophon)), { size: colophonSize, tracking: 0, width }, 'usual') : 0
  return (names + (issuer || date ? 1 : 0)) * layout.linePitch
}
