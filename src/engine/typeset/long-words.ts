/**
 * An address on the web or the like: no word processor breaks it in time, and the line before it would be stretched over
 * the width of the page.
 */
const longWord = /[!-~]{24}/

/** The alignment of a paragraph of text, where it is not the style's: flush left when it holds such a word. */
export const textAlignment = (text: string): 'left' | undefined => (longWord.test(text) ? 'left' : undefined)
