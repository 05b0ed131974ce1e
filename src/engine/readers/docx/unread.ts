import { type Diagnostic, info } from '../../text/diagnostic.ts'
import type { Span } from '../../text/source.ts'

/** How often a document holds what is read in a way of its own, or not at all. */
export interface Unread {
  inserted: number
  deleted: number
  /** Stretches of hidden or struck-out text. */
  unseen: number
  equations: number
  pictures: number
  charts: number
  symbols: number
  embedded: number
}

/** The notice of pictures, which who keeps them does not give. */
export const picturesUnread = 'docx/pictures'

export const nothingUnread = (): Unread => ({
  inserted: 0,
  deleted: 0,
  unseen: 0,
  equations: 0,
  pictures: 0,
  charts: 0,
  symbols: 0,
  embedded: 0,
})

/** Says what was read as what, and what was not read: nothing is passed over in silence. */
export function noticesOf(reported: Unread, at: Span): Diagnostic[] {
  const { inserted, deleted, unseen } = reported
  const found: Diagnostic[] = []
  if (inserted + deleted > 0) {
    const counts = [inserted > 0 && `插入${inserted}处`, deleted > 0 && `删除${deleted}处`].filter(Boolean)
    found.push(
      info('docx/tracked-changes', `有修订（${counts.join('、')}），按接受后的文字检查`, {
        at,
        hint: '定稿前请在 Word 的“审阅”里接受或拒绝全部修订',
      }),
    )
  }
  if (unseen > 0) {
    found.push(
      info('docx/unseen-text', `有隐藏或加了删除线的文字${unseen}处，没有检查`, { at, hint: '用不着的请删去' }),
    )
  }
  if (reported.pictures > 0) {
    found.push(
      info(picturesUnread, `图片${reported.pictures}张，图上的字没有检查`, { at, hint: '图上的文字和数字请自己核对' }),
    )
  }
  const unread = [
    reported.equations > 0 && `公式${reported.equations}个`,
    reported.charts > 0 && `图表和图形${reported.charts}个`,
    reported.symbols > 0 && `符号字体的字符${reported.symbols}个`,
    reported.embedded > 0 && `嵌入的对象${reported.embedded}个`,
  ].filter(Boolean)
  if (unread.length > 0) {
    found.push(info('docx/not-read', `没有读的：${unread.join('、')}`, { at, hint: '其中的文字和数字请自己核对' }))
  }
  return found
}
