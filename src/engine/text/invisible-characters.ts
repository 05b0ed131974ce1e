/**
 * Characters that a text carries along unseen when it is pasted from Word, a web page or a PDF: no-break and zero-width
 * blanks, marks of the direction of writing, soft line breaks, bullets of symbol fonts.
 */

/** One of them, with what is to stand in its place; absent where somebody has to decide. */
export interface InvisibleCharacter {
  start: number
  end: number
  name: string
  instead?: string
}

const names: Readonly<Record<string, string>> = {
  '\u00a0': '不换行空格',
  '\u202f': '不换行空格',
  '\u00ad': '软连字符',
  '\u180e': '零宽空格',
  '\u200b': '零宽空格',
  '\u200c': '零宽非连接符',
  '\u200d': '零宽连接符',
  '\u2060': '零宽不断字符',
  '\ufeff': '字节顺序标记',
  '\u000b': '手动换行符',
  '\u2028': '行分隔符',
  '\u2029': '段落分隔符',
  '\u0085': '换行符',
}

const pattern =
  /[\u00a0\u202f]+|[\u00ad\u180e\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]|[\v\u0085\u2028\u2029]|[\uf000-\uf0ff][ \t\u00a0\u3000]*/g
const quick =
  /[\u00a0\u202f\u00ad\u180e\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\v\u0085\u2028\u2029\uf000-\uf0ff]/

/** Writing whose letters take other forms beside a joiner, or that runs from right to left. */
const joining = /[\u0590-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc]/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const isJoiner = (character: string) => /[\u180e\u200c\u200d]/.test(character)
const isDirection = (character: string) => /[\u061c\u200e\u200f\u202a-\u202e\u2061-\u2069]/.test(character)
const isBlank = (character: string) => /[\u00a0\u202f]/.test(character)
const isBreak = (character: string) => /[\v\u0085\u2028\u2029]/.test(character)
const isBullet = (character: string) => character >= '\uf000' && character <= '\uf0ff'

/** The invisible characters of a text that do not belong where they stand, in order. */
export function invisibleCharacters(text: string): InvisibleCharacter[] {
  if (!quick.test(text)) return []
  const isRightToLeft = rightToLeft.test(text)
  const found: InvisibleCharacter[] = []
  for (const match of text.matchAll(pattern)) {
    const [written] = match
    const [start, end] = [match.index, match.index + written.length]
    const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)]
    const belongs =
      (isJoiner(written) && (joining.test(before) || joining.test(after) || isEmoji(before))) ||
      (isDirection(written) && isRightToLeft) ||
      (isBlank(written) && isWestern(before, after))
    if (belongs) continue
    const instead = replacement(written, before, after)
    found.push({ start, end, name: nameOf(written[0]!), ...(instead !== undefined && { instead }) })
  }
  return found
}

/** «王 Smith», «10 kV» and «Microsoft Word» set a no-break blank on purpose; so does an indent. */
function isWestern(before: string, after: string): boolean {
  if (before === '' || after === '' || before.endsWith('\n') || after.startsWith('\n')) return true
  return /[A-Za-z0-9.,;:)]$/.test(before) && /^[A-Za-z(]/.test(after)
}

/** A joiner joins emoji. */
const isEmoji = (before: string): boolean => /\p{Extended_Pictographic}\uFE0F?$/u.test(before)

function replacement(written: string, before: string, after: string): string | undefined {
  const first = written[0]!
  if (isBlank(first)) return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
  if (isBreak(first)) return /[。！？；：]$/.test(before) ? '\n\n' : ''
  if (isBullet(first)) return before === '' || /[\s。；：！？[{"'“（]$/.test(before) ? '' : undefined
  return ''
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const name = names[character] ?? (isBullet(character) ? '符号字体的项目符号' : '文字方向符')
  return `${name}（U+${code}）`
}

/** «零宽空格（U+200B）2个、不换行空格（U+00A0）1个», the most frequent first. */
export function countedNames(found: readonly InvisibleCharacter[]): string {
  const counts = new Map<string, number>()
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  const shown = sorted.slice(0, 4).map(([name, count]) => `${name}${count}个`)
  return shown.join('、') + (sorted.length > 4 ? '等' : '')
}
