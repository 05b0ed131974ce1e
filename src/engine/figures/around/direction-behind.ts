import { type Diagnostic, error } from '../../text/diagnostic.ts'
import { bareForm, type PrintedFigure, replaceWith, takeBehind, withBehind } from './types.ts'

const stop = '(?=$|[，。；：、！？,;!?）)】”’])'
const nouns = '(?:增长|增幅|增速|涨幅|提高|提升|上升|增加|下降|降幅|减少|降低|回落|减幅)'

/** 实现了增长8.0%的增长, 增长8.0%增长. */
const behind = new RegExp(`^\\s*(?:的(?:较快|较大|快速|稳步|高速)?${nouns}|${nouns})(?:率|幅度|速度)?${stop}`)

/** A direction behind a form that prints its own before the number. */
export function directionBehind(printed: PrintedFigure): Diagnostic | undefined {
  const { text, after, node } = printed
  const direction = /^(?:增长|下降|增加|减少|提高)/.exec(text)?.[0]
  const words = direction && behind.exec(after)?.[0]
  if (!direction || !words) return undefined
  const form = bareForm(printed)
  const bare = form && `{{${node.name}.${form}}}`
  const isOf = words.trim().startsWith('的')
  // 增速 of what fell has a sign of its own: -8.0%的增长.
  const reference = isOf && bare && direction === '增长' ? bare : undefined
  return error('figures/direction-twice', `会印成“${text}${words}”，方向说了两遍`, {
    at: withBehind(printed, words),
    hint: reference ? `请写成 ${reference}${words.trim()}，或去掉“${words.trim()}”` : `请去掉“${words.trim()}”`,
    edits: reference ? replaceWith(printed, reference) : takeBehind(printed, words),
  })
}
