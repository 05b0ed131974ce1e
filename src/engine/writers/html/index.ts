import { markWords } from '../../document/draft-mark.ts'
import type { Stamp } from '../../document/stamp.ts'
import type { Block, Document } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { escapeXml } from '../../text/xml.ts'
import { keepsWithNext } from '../../typeset/kept-together.ts'
import { estimatePages, hasPageNumbers } from '../../typeset/pages/estimate.ts'
import { isMark, layoutsOf } from '../../typeset/sections.ts'
import { isSubtitle, isTitle } from '../../typeset/titles.ts'
import { blockFlows } from './blocks/index.ts'
import type { PlaceOf } from './context.ts'
import { blankLines } from './flow.ts'
import { type PlacedFlow, pagesHtml } from './pages.ts'
import { styleSheet } from './style-sheet.ts'

/** Nothing runs and nothing is fetched, whatever a text holds: pictures and styles are inside the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * Writes a document as one HTML file with its pages, the same as in print: for reading on a screen, and for printing from a
 * browser. It is well-formed XML too, but for its first line. The document must have been through the transforms. Same
 * document and layout, same text. With a `stamp` and a layout that asks for it (稿标) each page says which draft it is of.
 */
export function writeHtml(document: Document, layout: Layout, stamp?: Stamp): string {
  const { style, pages } = htmlPages(document, layout, { stamp })
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=850"/>
<title>${escapeXml(document.meta.title)}</title>
<style>
${style}
</style>
</head>
<body>
${pages.join('\n')}
</body>
</html>
`
}

/** The pages of a document, each an element, and the style sheet that they need: for who shows them in a page of their own. */
export function htmlPages(
  document: Document,
  layout: Layout,
  { stamp, placeOf }: { stamp?: Stamp | undefined; placeOf?: PlaceOf } = {},
): { style: string; pages: string[] } {
  const numbered = hasPageNumbers(document, layout, estimatePages(document, layout))
  return {
    style: styleSheet(layout, stamp && layout.draftMark && markWords(stamp.text)),
    pages: pagesHtml(flowsOf(document, layout, placeOf), numbered),
  }
}

function flowsOf(document: Document, layout: Layout, placeOf: PlaceOf | undefined): PlacedFlow[] {
  const { children, meta } = document
  const pages = estimatePages(document, layout)
  const layouts = layoutsOf(children, layout)
  let above: 1 | 2 = 1
  return children.flatMap((block, index): PlacedFlow[] => {
    if (isMark(block)) above = 2
    const own = layouts[index]!
    const next: Block | undefined = children[index + 1]
    const flows = blockFlows(
      block,
      { layout: own, meta, above, placeOf },
      {
        keepsNext: keepsWithNext(block, [next, children[index + 2]], pages),
        below: isSubtitle(block) && isSubtitle(children[index - 1]),
        touching: next?.type === 'table' && !next.caption,
      },
    )
    // 7.3.2
    const gap = isTitle(block) && !isTitle(next) ? blankLines(own.blankLines['after-title'], own.linePitch) : []
    return [...flows, ...gap].map((flow) => ({ flow, layout: own }))
  })
}
