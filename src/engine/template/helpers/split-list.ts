/** The names of a list in one text: `签约人数、药占比`. */
export function splitList(text: string): string[] {
  return text
    .split(/[、,，]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
