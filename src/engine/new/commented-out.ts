/**
 * Optional keys of a skeleton stand commented out, `# 副标题: …`, with everything that belongs to them: the comment
 * lines below at the same place that are indented further. Sentences in comments have no English colon after their
 * first word, so the two are reported apart.
 */

/** A skeleton with its optional keys as if they were in use. */
export interface Enabled {
  text: string
  /** The lines (from 0) that were commented out, each with the blanks before its `#`. */
  lines: ReadonlyMap<number, string>
}

/** `# yaml-language-server: …` is said to editors and no key. */
const firstLine = /^ *# (?!yaml-language-server:)(?:- )?[^\s:：#，。、]+:(?: |$)/
const comment = /^( *)#(.*)$/

/** Takes the `# ` from every optional key. */
export function enableExamples(text: string): Enabled {
  const lines = new Map<number, string>()
  let indent: string | undefined
  const enabled = text.split('\n').map((line, index) => {
    const [, before, rest = ''] = comment.exec(line) ?? []
    const starts = firstLine.test(line)
    const goesOn = before === indent && (rest === '' || rest.startsWith('  '))
    if (!starts && !goesOn) indent = undefined
    else if (starts) indent = before
    if (indent === undefined) return line
    lines.set(index, indent)
    return rest === '' ? '' : indent + rest.slice(1)
  })
  return { text: enabled.join('\n'), lines }
}

/** Puts the `# ` back; `lines` are those of `enableExamples`, and no line was added or removed in between. */
export function disableExamples(text: string, lines: Enabled['lines']): string {
  return text
    .split('\n')
    .map((line, index) => {
      const indent = lines.get(index)
      if (indent === undefined) return line
      return line === '' ? `${indent}#` : `${indent}# ${line.slice(indent.length)}`
    })
    .join('\n')
}
