/** Text of a cell on one line: without blanks around it, and with what would part lines or cells as a blank. */
export const cellText = (text: string): string => text.replace(/[\p{Zs}\p{Cc}\uFEFF\u200B]+/gu, ' ').trim()
