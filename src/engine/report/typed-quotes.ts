import { type Diagnostic, warning } from '../text/diagnostic.ts'
import type { YamlText } from '../yaml/nodes.ts'

/** The quotes of Chinese input around a whole text: single ones, where nobody sets a text in them by itself. */
const single = /^[‘＇]([^‘’＇]+)[’＇]$/s

/** Double ones may be a quotation, unless what is inside could not stand in YAML without quotes. */
const double = /^[“＂](\{\{[^“”＂]*|[&*!|>%@`[\]#][^“”＂]*)[”＂]$/s

/** A title, a name of an office or a date by itself, which nobody quotes; what a unit calls its own (“家长学校”) it may. */
const whole =
  /^[“＂]([^“”＂]{3,}(?:总结|小结|报告|汇报|通报|要点|(?<![新格全大破布结变])局|办事处)|[\d年月日./-]{8,})[”＂]$/s

/** What each of them begins with. */
const quotes: ReadonlySet<number> = new Set([...'‘＇“＂'].map((one) => one.charCodeAt(0)))

/** Tells of Chinese quotes that were meant to be those of YAML: they would be printed. */
export function typedQuotes({ value, span }: YamlText): Diagnostic[] {
  if (!quotes.has(value.charCodeAt(0))) return []
  const found = single.exec(value) ?? double.exec(value) ?? whole.exec(value)
  if (!found) return []
  const inner = found[1]!
  const meant = `'${inner.replaceAll("'", "''")}'`
  const isPlain = span.source.text.slice(span.start, span.end) === value && !value.includes('\n')
  return [
    warning('text/typed-quotes', `整段文字外面的${/^[‘＇]/.test(value) ? '单' : '双'}引号是中文的，会印出来`, {
      at: span,
      hint: `要用 YAML 的引号请写英文的 '……'；不要引号就去掉`,
      edits: isPlain ? [{ ...span, text: meant }] : [],
    }),
  ]
}
