import { type Diagnostic, error } from '../diagnostic.ts'
import type { SourceFile } from '../source.ts'

/** A line that a tool for versions (Git, SVN) leaves where two people changed the same lines. */
const mark = /^(?:<{7}|>{7}|\|{7}|={7}(?=$))(?=[ \t]|$).*$/gm

/** More marks than these are not named one by one. */
const mostMarks = 20

/** What is said of a file with the marks of a merge conflict: which of the two versions is meant nobody can tell. */
export function mergeConflict(source: SourceFile): Diagnostic | undefined {
  const marks = [...source.text.matchAll(mark)].map((found) => ({
    name: found[0].slice(0, 7),
    at: { source, start: found.index, end: found.index + found[0].length },
  }))
  const [first, ...others] = marks
  if (!first) return undefined
  return error('yaml/merge-conflict', `这里有合并冲突的标记“${first.name}”，两个版本的内容都留在文件里`, {
    at: first.at,
    hint: '“<<<<<<<”到“=======”是一个版本，“=======”到“>>>>>>>”是另一个：请只留下要用的内容，并删去这些标记所在的行',
    related: others.slice(0, mostMarks).map(({ name, at }) => ({ message: `“${name}”`, at })),
  })
}
