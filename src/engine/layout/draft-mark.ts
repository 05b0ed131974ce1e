import type { PageGeometry } from '../model/layout.ts'

/** The type of the mark that a draft carries on each page, in points: small, and legible on a copy. */
export const markSize = 8

/** The height of its line, in twips. */
export const markLine = 200

/** Where Word itself puts a header: 15 mm below the edge of the paper. */
export const headerTop = 851

/** From the upper edge of the page to the mark: as high as needed, so that it never pushes the text down. */
export const markTop = ({ top }: PageGeometry): number => Math.min(headerTop, top - markLine)
