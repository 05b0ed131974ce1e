/** Documents that tell by themselves whether they are whole: the text follows from the number in its first line. */
// @ts-nocheck

export function documentOf(number: number): string {
  const lines = ((number * 7919) % 1500) + 1
  return `document ${number}\n${`${number} 总结`.padEnd(60, '.')}\n`.repeat(lines)
}

/** What somebody makes of a document. */
export const editOf = (number: number): string => `edit ${number}\n`.repeat(1000)

/** The number of a whole document or edit; undefined for anything else. */
export function numberOf(text: string, make: (number: number) => string): number | undefined {
  const number = Number(/^(?:document|edit) ([0-9]+)\n/.exec(text)?.[1])
  return text === make(number) ? number : undefined
}
