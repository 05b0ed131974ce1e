import type { Contents } from '../../../document/types.ts'
import { type DocxContext, runStyle } from '../context.ts'
import { link } from '../links.ts'
import { paragraph } from '../paragraph.ts'
import { runs, textRun } from '../run.ts'

/**
 * 目录: the outline as a list, each entry a link to its heading. It has no page numbers: they would be right only until the next edit, and a field that
 * fetches them makes Word ask every reader whether to update it.
 */
export function contentsXml({ title, entries }: Contents, { layout }: DocxContext): string {
  const lines = entries.map((entry, index) => {
    const label = entry.label ? [{ type: 'text' as const, value: entry.label }] : []
    const content = link(runs([...label, ...entry.children], runStyle('body', layout)), entry.target)
    // A line's height parts the list from the text: the standard means no blank line here.
    const last = index === entries.length - 1
    return paragraph(`Contents${entry.depth}`, content, last ? { after: layout.linePitch } : {})
  })
  return paragraph('ContentsTitle', textRun(title, runStyle('contents-title', layout))) + lines.join('')
}
