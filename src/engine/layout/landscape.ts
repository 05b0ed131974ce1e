import type { Layout } from '../model/layout.ts'
import { keptByValue } from '../text/kept.ts'

/**
 * The layout for pages that lie on their side, such as of a wide table: the paper turned with its margins, the head of
 * the page at the edge that the document is bound at. Type, pitch and tracking stay.
 */
export const landscapeOf = keptByValue((layout: Layout): Layout => {
  const { page, styles, linePitch, tracking } = layout
  const turned = {
    width: page.height,
    height: page.width,
    top: page.left,
    right: page.top,
    bottom: page.right,
    left: page.bottom,
  }
  const text = { width: turned.width - turned.left - turned.right, height: turned.height - turned.top - turned.bottom }
  // The number keeps its distance from the text.
  const footer = Math.max(0, turned.bottom - (page.bottom - page.footer))
  return {
    ...layout,
    page: { ...turned, footer },
    text,
    rows: Math.floor(text.height / linePitch),
    columns: Math.floor(text.width / (styles.body.size * 20 + tracking)),
  }
})
