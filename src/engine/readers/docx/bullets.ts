/** Signs of symbol fonts that Word and WPS put before the items of a list, as every font has them. */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: { 108: '●', 110: '■', 117: '◆', 167: '■', 168: '◆', 161: '○', 171: '★' },
  'wingdings 2': { 152: '●', 174: '★' },
  'wingdings 3': { 112: '▲' },
  symbol: { 183: '•', 168: '◆' },
}

/** The sign of a bullet as a text has it; empty for one that no text has. */
export function bulletOf(text: string, font: string | undefined): string {
  const signs = symbols[font?.toLowerCase() ?? '']
  // Symbol fonts have their signs at U+F020 and above, and programs write them with or without the F0.
  const code = text.length === 1 ? text.charCodeAt(0) : 0
  const sign = signs?.[code >= 0xf000 && code < 0xf100 ? code - 0xf000 : code]
  if (signs) return sign ?? ''
  return /^[—–●•■◆○▲※★]+$/.test(text) ? text : ''
}
