import { assertNever, type Inline } from './types.ts'

/** The text of inline nodes as a reader sees it; a break counts for nothing (a title is one line of text). */
export function plainText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) text += inlineText(inline)
  return text
}

/** The same in pieces, for who need not have it in one: joining costs a copy. */
export function plainTexts(inlines: readonly Inline[], texts: string[] = []): string[] {
  for (const inline of inlines) {
    if (inline.type === 'strong') plainTexts(inline.children, texts)
    else {
      const text = inlineText(inline)
      if (text !== '') texts.push(text)
    }
  }
  return texts
}

/** How long that text is. */
export function textLength(inlines: readonly Inline[]): number {
  let length = 0
  for (const inline of inlines) length += inlineText(inline).length
  return length
}

/** The same of one node. */
export function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'figure-text':
      return inline.value
    case 'strong':
      return plainText(inline.children)
    case 'reference':
      return `{{${inline.name}${inline.form ? `.${inline.form}` : ''}}}`
    case 'break':
    case 'note':
      return ''
    default:
      return assertNever(inline)
  }
}
