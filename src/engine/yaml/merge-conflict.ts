import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { SourceFile } from '../text/source.ts'

/** A line that a tool for versions (Git, SVN) leaves where two people changed the same lines. */
const mark = /^(?:<{7}|>{7}|\|{7}|={7}(?=$))(?=[ \t]|$).*$/gm

/** Marks further in may be a text's own, unless all three stand one below the other as one change. */
const indented = /^[ \t]+(?:<{7}(?=[ \t]|$)|={7}(?=[ \t]*$)|>{7}(?=[ \t]|$)).*$/gm

/** More marks than these are not named one by one. */
const mostMarks = 20

/** What is said of a file with the marks of a merge conflict: which of the two versions is meant nobody can tell. */
export function mergeConflict(source: SourceFile): Diagnostic | undefined {
  if (!['<<<<<<<', '=======', '>>>>>>>', '|||||||'].some((one) => source.text.includes(one))) return undefined
  const edge = [...source.text.matchAll(mark)]
  const marks = (edge.length > 0 ? edge : wholeChanges(source.text)).map((found) => {
    const written = found[0].trimStart()
    const end = found.index + found[0].length
    return { name: written.slice(0, 7), at: { source, start: end - written.length, end } }
  })
  const [first, ...others] = marks
  if (!first) return undefined
  return error('yaml/merge-conflict', `这里有合并冲突的标记“${first.name}”，两个版本的内容都留在文件里`, {
    at: first.at,
    hint: '“<<<<<<<”到“=======”是一个版本，“=======”到“>>>>>>>”是另一个：请只留下要用的内容，并删去这些标记所在的行',
    related: others.slice(0, mostMarks).map(({ name, at }) => ({ message: `“${name}”`, at })),
  })
}

/** The indented marks of a file that begin with <, go on with = and end with >. */
function wholeChanges(text: string): RegExpExecArray[] {
  if (!text.includes('<<<<<<<')) return []
  const marks = [...text.matchAll(indented)]
  const signs = marks.map((one) => one[0].trimStart()[0]).join('')
  const at = signs.indexOf('<=>')
  return at < 0 ? [] : marks.slice(at)
}
