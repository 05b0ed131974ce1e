import { addError, error, warning } from '../text/diagnostic.ts'
import type { Build } from './build.ts'
import type { KeyEntry } from './key-shape.ts'
import type { YamlHole } from './nodes.ts'
import type { Syntax, SyntaxAlias } from './syntax.ts'

/** What YAML can do and a report does not need: aliases, anchors, tags. Each is reported at its own place. */

/** A text that starts with `*` is an alias to YAML; both what it is and what was meant are said. */
export function reportAlias(build: Build, { name }: SyntaxAlias, start: number): YamlHole {
  const span = build.spanOf(start, start + name.length + 1)
  const hint = '请把内容照写一遍；如果是以“*”开头的文字，请把整段文字放在英文引号里'
  addError(build.diagnostics, 'yaml/alias', `不支持 YAML 别名“*${name}”`, span, hint)
  return { kind: 'hole', span, why: 'broken' }
}

export const tagMessage = (tag: string): string => `不支持 YAML 标签“${tag}”`
export const tagHint = '请删去标签；如果是以“!”开头的文字，请把整段文字放在英文引号里'

/** Reports the tag and notes the anchor that stand before a node. */
export function reportProperties(build: Build, { hasTag, anchor }: Syntax, start: number): void {
  if (hasTag || anchor) {
    const before = propertiesBefore(build.text, start)
    if (before.tag !== undefined) {
      const name = wordAt(build.text, before.tag)
      const at = build.spanOf(before.tag, before.tag + name.length)
      addError(build.diagnostics, 'yaml/tag', tagMessage(name), at, tagHint)
    }
    if (anchor && before.anchor !== undefined)
      build.anchors.set(anchor, build.spanOf(before.anchor, before.anchor + anchor.length + 1))
  }
}

/** An anchor that nothing refers to is most likely a text that starts with `&`: it would not be printed. */
export function reportAnchors(build: Build): void {
  for (const [name, at] of build.anchors) {
    if (build.text.includes(`*${name}`)) continue
    build.diagnostics.push(
      warning('yaml/anchor', `“&${name}”会被当作 YAML 锚点，不会印出`, {
        at,
        hint: '如果是正文，请把整段文字放在英文引号里；如果是锚点，请删去',
      }),
    )
  }
}

function propertiesBefore(text: string, start: number): { tag?: number; anchor?: number } {
  const found: { tag?: number; anchor?: number } = {}
  let at = start
  for (;;) {
    while (at > 0 && /\s/.test(text[at - 1]!)) at--
    let word = at
    while (word > 0 && !/\s/.test(text[word - 1]!)) word--
    // In brackets a property may follow the bracket or a comma directly; a verbatim tag may hold a comma itself.
    const property = /(?:^|[[{,])([!&]\S*)$/.exec(text.slice(word, at))?.[1]
    if (property === undefined) return found
    word = at - property.length
    if (property.startsWith('!')) found.tag = word
    else found.anchor = word
    at = word
  }
}

const wordAt = (text: string, at: number): string =>
  /^(?:!<[^\s>]*>|[^\s,\]}]+)/.exec(text.slice(at, at + 200))?.[0] ?? ''

/** A key that is no word: an alias, or a list or map in brackets. */
export function reportKey(build: Build, key: Syntax | null, base: number): void {
  const start = base + (key?.start ?? 0)
  const end = base + (key?.end ?? 0)
  const at = build.spanOf(start, end)
  if (key?.kind === 'alias') reportAlias(build, key, start)
  else if (key && build.text.startsWith('{{', start)) startsWithReference(build, start, end)
  else addError(build.diagnostics, 'yaml/complex-key', '键应是一个词，这里却是一对括号', at, '请写成“键: 值”')
}

/** A figure as texts refer to it. */
export const reference = /[{｛]{2}[ \t]*([^{}｛｝\n]{1,60}?)[ \t]*[}｝]{2}/

/** What is said of a formula whose figures are written as texts refer to them. */
export const bareNames = {
  code: 'figures/braces-in-formula',
  message: '这里直接写指标名，不用加“{{ }}”',
  hint: '请去掉“{{”和“}}”',
}

/** A plain text cannot start with a brace in YAML, so `正文: {{…}}…` needs quotes. */
export function startsWithReference(build: Build, start: number, end: number, entry?: KeyEntry): YamlHole {
  const span = build.spanOf(start, end)
  const name = entry?.bare && reference.exec(build.text.slice(start, end))
  if (name && name[0].length === end - start) {
    const { code, message, hint } = bareNames
    build.diagnostics.push(error(code, message, { at: span, hint, edits: [{ ...span, text: name[1]! }] }))
    return { kind: 'hole', span, why: 'broken' }
  }
  const quoted = "请把整段文字放在英文引号里，如 '{{指标}}……'"
  addError(build.diagnostics, 'yaml/starts-with-reference', '以“{{”开头的文字要加引号，否则读不成文字', span, quoted)
  return { kind: 'hole', span, why: 'broken' }
}
