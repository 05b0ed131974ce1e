/** A text without the blanks beside Chinese, which programs set and drop. */
export const settled = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ (?=[^\x20-\x7e])|(?<=[^\x20-\x7e]) /g, '')
    .trim()
