/** Marks that come in pairs: the one that opens, and its partner. */
export const partner: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
}

export const opener: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(partner).map(([open, close]) => [close, open]),
)

const kinds: Record<string, string> = {
  '“': '双引号',
  '‘': '单引号',
  '《': '书名号',
  '（': '括号',
  '(': '半角括号',
  '【': '方头括号',
  '〔': '六角括号',
  '「': '直角引号',
  '『': '双直角引号',
}

/** What a mark is called, with the mark: 左双引号 “. Marks in quotes could not be read. */
export function nameOf(mark: string): string {
  return partner[mark] ? `左${kinds[mark]} ${mark}` : `右${kinds[opener[mark]!]} ${mark}`
}

/** A mark without its other half, by its place in the paragraph. */
export interface Lone {
  mark: string
  at: number
}
