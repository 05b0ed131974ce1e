/** Text of a cell on one line: without blanks around it, and with what would part lines or cells as a blank. */
export const cellText = (text: string): string => text.replace(/[\p{Zs}\p{Cc}\uFEFF\u200B]+/gu, ' ').trim()

/** A name without the blanks that spread it or break its line (合　计): between Chinese characters they mean nothing. */
export const bareName = (text: string): string =>
  text.replace(/(?<=[\p{Script=Han}“”‘’（）《》、，]) (?=[\p{Script=Han}“”‘’（）《》、，])/gu, '')
