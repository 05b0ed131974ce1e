// @ts-nocheck
import { plainText } from '../../../document/plain-text.ts'
import type { Heading } from '../../../document/types.ts'
import { headingRole } from '../../../layout/types.ts'
import { type Context, type Placement, runStyle } from '../context.ts'
import { notBold } from '../fonts.ts'
import { labelOf } from '../label.ts'
import { paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'

/**
 * A heading of its own line, or run-in: one paragraph of the heading's style, so that the navigation pane shows it,
 * whose text after the heading looks like body text. (Word's style separator would make two lines in LibreOffice.)
 */
export function headingXml(heading: Heading, context: Context, placement: Placement): string {
  const { layout } = context
  const { numbering, typed } = labelOf(heading, heading.depth, context)
  const role = headingRole(heading.depth)
  const own = [...typed, ...heading.children]
  let content = runs(own, runStyle(role, layout))
  if (heading.body) {
    const extra = layout.styles[role].bold ? notBold : ''
    content += runs(heading.body, { ...runStyle('body', layout), style: 'RunInText', extra }, plainText(own))
  }
  // The style keeps a heading with the text below it; a run-in heading has its text already.
  const keepNext = heading.body ? placement.keepNext : placement.keepNext || undefined
  return paragraph(`Heading${heading.depth}`, content, {
    ...(keepNext === undefined ? {} : { keepNext }),
    numbering,
  })
}
