import { escapeAttribute } from '../text/xml.ts'

/** Who made the changes of a redline, and when; without a date none is written (ECMA-376-1 17.13.5: w:date is optional). */
export interface Revision {
  author: string
  /** As ISO 8601 has it: 2026-01-08T00:00:00Z. */
  date?: string
}

/** `w:ins` and `w:del` with numbers of their own, each different from every other in the document. */
export interface Tracking {
  /** The tag around runs, or that of a paragraph's mark or a row, where it stands alone. */
  around(kind: 'ins' | 'del', xml: string): string
  /** The tag that stands alone, for the mark of a paragraph and for a row. */
  mark(kind: 'ins' | 'del'): string
  /** The properties that a paragraph had before. */
  propertiesBefore(xml: string): string
}

export function createTracking({ author, date }: Revision): Tracking {
  let ids = 0
  const by = ` w:author="${escapeAttribute(author)}"${date === undefined ? '' : ` w:date="${escapeAttribute(date)}"`}`
  // The numbers of bookmarks are another count, but some readers keep one for both.
  const attributes = () => `w:id="${900000 + ++ids}"${by}`
  return {
    around: (kind, xml) => (xml === '' ? '' : `<w:${kind} ${attributes()}>${xml}</w:${kind}>`),
    mark: (kind) => `<w:${kind} ${attributes()}/>`,
    propertiesBefore: (xml) => `<w:pPrChange ${attributes()}>${xml || '<w:pPr/>'}</w:pPrChange>`,
  }
}
