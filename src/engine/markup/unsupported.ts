import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'

/** What other Markdown would read as something, by its form (here of a line's start): what it is, and what to write here. */
export type Construct = readonly [form: RegExp, what: string, instead: string]

const constructs: readonly Construct[] = [
  [/^#+[^#\s]/, '井号后面没有空格的标题', '请写成“# 标题”'],
  [/^<[A-Za-z!/?]/, 'HTML 标签', '请用 :::样式 … ::: 或 **加粗**'],
  [/^(```|~~~)/, '代码块', '请直接写文字'],
  [/^>/, '引用块', '请直接写文字'],
  [/^[*+](?=\s)/, '“*”“+”列表', '请写成“- ”列表'],
  [/^(=+|-{2,}|\*{3,}|_{3,})$/, '分隔线或下划线式标题', '标题请写成“# 标题”'],
  [/^!\[/, '图片', '目前不支持图片'],
  [/^\[[^\]]*\]:/, '链接定义', '请直接写文字'],
  [/^\d+\)\s/, '“1)”列表', '请写成“1. ”'],
]

/** An error for a line that looks like Markdown outside the subset; without it a template's author would be misunderstood. */
export function unsupported(lead: string, at: Span): Diagnostic | undefined {
  const found = constructs.find(([start]) => start.test(lead))
  return found && notSupported(found, at)
}

/** An error for what is outside the subset: what it is, and what to write here. */
export const notSupported = ([, what, instead]: Construct, at: Span): Diagnostic =>
  error('markup/unsupported', `模板中不支持${what}`, { at, hint: `${instead}；要原样输出请在前面加 \\` })
