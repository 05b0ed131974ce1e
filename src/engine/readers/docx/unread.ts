import { type Diagnostic, info } from '../../text/diagnostic.ts'
import type { Span } from '../../text/source.ts'

/** How often a document holds what is read in a way of its own, or not at all. */
export type Unread = ReturnType<typeof nothingUnread>

/** The notice of pictures, which who keeps them does not give. */
export const picturesUnread = 'docx/pictures'

export const nothingUnread = () => ({
  inserted: 0,
  deleted: 0,
  /** Stretches of hidden or struck-out text. */
  unseen: 0,
  equations: 0,
  pictures: 0,
  charts: 0,
  symbols: 0,
  embedded: 0,
})

/** Says what was read as what, and what was not read: nothing is passed over in silence. */
export function noticesOf({ unseen, pictures, ...reported }: Unread, at: Span): Diagnostic[] {
  const counted = (counts: readonly (readonly [kind: keyof typeof reported, what: string, unit: string])[]): string =>
    counts.flatMap(([kind, what, unit]) => (reported[kind] > 0 ? `${what}${reported[kind]}${unit}` : [])).join('、')
  const changes = counted([
    ['inserted', '插入', '处'],
    ['deleted', '删除', '处'],
  ])
  const unread = counted([
    ['equations', '公式', '个'],
    ['charts', '图表和图形', '个'],
    ['symbols', '符号字体的字符', '个'],
    ['embedded', '嵌入的对象', '个'],
  ])
  const notices = [
    [
      'docx/tracked-changes',
      changes,
      `有修订（${changes}），按接受后的文字检查`,
      '定稿前请在 Word 的“审阅”里接受或拒绝全部修订',
    ],
    ['docx/unseen-text', unseen, `有隐藏或加了删除线的文字${unseen}处，没有检查`, '用不着的请删去'],
    [picturesUnread, pictures, `图片${pictures}张，图上的字没有检查`, '图上的文字和数字请自己核对'],
    ['docx/not-read', unread, `没有读的：${unread}`, '其中的文字和数字请自己核对'],
  ] as const
  return notices.flatMap(([code, is, message, hint]) => (is ? [info(code, message, { at, hint })] : []))
}
