import type { Heading, Inline, Paragraph } from './types.ts'

/**
 * A heading, and below a paragraph, that has every key from the beginning. V8 then keeps one shape for all of them: what
 * reads, copies and completes blocks (numbering, pages, writers) takes half the time.
 */
export const newHeading = (depth: Heading['depth'], children: Inline[], origin: Heading['origin']): Heading => ({
  type: 'heading',
  depth,
  label: undefined,
  literalLabel: undefined,
  listLabel: undefined,
  start: undefined,
  form: undefined,
  children,
  body: undefined,
  target: undefined,
  origin,
})

export const newParagraph = (children: Inline[], origin?: Paragraph['origin']): Paragraph => ({
  type: 'paragraph',
  role: undefined,
  depth: undefined,
  label: undefined,
  literalLabel: undefined,
  listLabel: undefined,
  start: undefined,
  joins: undefined,
  landscape: undefined,
  children,
  target: undefined,
  origin,
})
