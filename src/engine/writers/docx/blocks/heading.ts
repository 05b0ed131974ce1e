import { plainText } from '../../../document/plain-text.ts'
import type { Heading } from '../../../document/types.ts'
import { headingRole } from '../../../model/layout.ts'
import { closerTracking } from '../../../typeset/lone-character.ts'
import { textAlignment } from '../../../typeset/long-words.ts'
import { type DocxContext, type Placement, runStyle } from '../context.ts'
import { notBold } from '../fonts.ts'
import { labelOf } from '../label.ts'
import { linkTarget } from '../links.ts'
import { paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'

/** From this level on a run-in heading is text: see ARCHITECTURE.md. */
const inText = 3

/**
 * A heading of its own line, or run-in: of the first two levels one paragraph of the heading's style, so that the navigation
 * pane shows it, whose text after the heading looks like body text; below them a paragraph of body text that begins with
 * words in the heading's character style. (Word's style separator would make two lines in LibreOffice.)
 */
export function headingXml(heading: Heading, context: DocxContext, placement: Placement): string {
  const { layout } = context
  const { numbering, typed } = labelOf(heading, heading.depth, context)
  const role = headingRole(heading.depth)
  const own = [...typed, ...heading.children]
  if (heading.body && heading.depth >= inText) {
    const style = heading.depth === 3 ? 'Heading3Char' : 'Heading4Char'
    const content = linkTarget(runs(own, runStyle(role, layout, { style })), heading.target)
    return paragraph('BodyText', content + runs(heading.body, runStyle('body', layout), plainText(own)), {
      keepNext: placement.keepNext || undefined,
      numbering,
      mark: numbering && style,
      align: textAlignment(plainText(heading.body)),
    })
  }
  // Word counts the label by itself: how wide it is there is not known.
  const tracking = heading.body || numbering ? undefined : closerTracking(plainText(own), heading.depth, layout)
  let content = linkTarget(runs(own, runStyle(role, layout, { tracking })), heading.target)
  if (heading.body) {
    const extra = layout.styles[role].bold ? notBold : ''
    content += runs(heading.body, runStyle('body', layout, { style: 'RunInText', extra }), plainText(own))
  }
  // The style keeps a heading with the text below it; a run-in heading has its text already.
  const keepNext = heading.body ? placement.keepNext : placement.keepNext || undefined
  return paragraph(`Heading${heading.depth}`, content, {
    keepNext,
    numbering,
    // The title of an attachment is of the first level: what stands under it is one level further down.
    outlineLevel: placement.inAttachment ? heading.depth : undefined,
  })
}
