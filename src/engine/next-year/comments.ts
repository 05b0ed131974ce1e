import { applyEdits, type Edit } from '../text/edits.ts'
import { type Moving, movedYears } from './years.ts'

/** What a comment says of one year's numbers only: a number, a date, or how far somebody came with them. */
const ofOneYear = /\d|已核|核对|核实|待核|待报|暂|初步|快报|更正|修改|改过|问过|确认|去年|今年|上年|本年|明年/

/** Comments of a ledger that stay true whatever the numbers are: what groups its figures, whom to ask. */
const isTrue = (comment: string): boolean => /yaml-language-server|^#\s*$/.test(comment) || !ofOneYear.test(comment)

/** 妇幼健康（截至5月底）: the heading without what its brackets say of one year. */
function whatStays(written: string, moving: Moving): string | undefined {
  // A heading of the time moves on with it: 2024年主要工作.
  const comment = applyEdits(written, movedYears(written, moving, false)).text
  if (comment !== written && isTrue(comment.replace(/(?:19|20)\d\d年度?/g, ''))) return comment
  const rest = comment.replace(/[（(][^（）()]*[）)]/g, (one) => (isTrue(one) ? one : '')).trimEnd()
  return rest !== comment && rest.length > 2 && isTrue(rest) ? rest : undefined
}

/** Edits that take out the comments of a ledger that are about one year; and how many those are. */
export function staleComments(text: string, moving: Moving, isInText: (offset: number) => boolean): Edit[] {
  const edits: Edit[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const at = /^\s*#/.test(line) ? line.indexOf('#') : (/\s#/.exec(line)?.index ?? -1)
    if (at >= 0 && !isInText(start + at + 1) && !isTrue(line.slice(line.indexOf('#', at)))) {
      const isWhole = line.slice(0, at).trim() === ''
      const rest = whatStays(line.slice(line.indexOf('#', at)), moving)
      edits.push(
        rest === undefined
          ? {
              start: isWhole ? start : start + line.slice(0, at).trimEnd().length,
              end: start + line.length + (isWhole && start + line.length < text.length ? 1 : 0),
              text: '',
            }
          : { start: start + line.indexOf('#', at), end: start + line.length, text: rest },
      )
    }
    start += line.length + 1
  }
  return edits
}
