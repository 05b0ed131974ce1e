/** The longest a file name gets, in bytes of UTF-8. File systems allow 255; encrypting ones and archives less. */
export const longestName = 200

/** What may follow a stem: the mark of a kept edited copy with its number, and the longest ending. */
const longestRest = '（修改稿9999）.docx'

/** The longest a stem gets, in bytes of UTF-8: with all that may follow, the name stays within `longestName`. */
export const longestStem = longestName - Buffer.byteLength(longestRest)

/** Signs that Windows does not allow in a name, and what a Chinese text would have there anyway. */
const fullWidth: Record<string, string> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}

/** Line breaks, tabs and the spaces of other scripts; the Chinese space (U+3000) stays. */
const otherSpace = /[^\S \u3000]/g

/**
 * What does not show: direction marks, joiners, soft hyphens, fillers. Two names that look alike would otherwise be
 * two files. Variation selectors stay: they choose between forms of a Chinese character or an emoji. (Like the next ones made when
 * it is asked for, which is seldom: V8 looks such properties up as soon as it meets them.)
 */
const invisible = () => /(?!\p{Variation_Selector})[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** What no name can show: controls, half a surrogate pair, U+FFFD (already a replacement), non-characters. */
const unprintable = () => /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu

/** A leading dot hides a file, a leading hyphen reads as an option, `~$` marks Word's own lock files. */
const badStart = /^[-.~\s]+/

/** Windows drops these, so that two names would be one file. */
const badEnd = /[.\s]+$/

/** Names of Windows devices, with any ending ("Naming Files, Paths, and Namespaces"; CONIN$ and CONOUT$ too). */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i

/** Something to see: a letter, digit, symbol or a punctuation mark other than the one that replaces. */
const visible = () => /[\p{L}\p{N}\p{S}]|[^_\P{P}]/u

/**
 * A document's title as a file name without its ending, legal on Windows, macOS and Linux, at most `longestStem`
 * bytes long and cut only between characters as people see them. A title with nothing to see gives `fallback`'s name.
 * The same title gives the same name in every locale; a name that comes out of this goes through it unchanged.
 */
export function safeFileName(title: string, fallback = ''): string {
  return legalStem(title) || legalStem(fallback) || '工作总结'
}

/** What most titles are made of: nothing in them is to be replaced, and much of Unicode need not be asked. */
const plain = /^[\u4e00-\u9fffA-Za-z0-9（）《》“”、]+$/

function legalStem(text: string): string {
  if (plain.test(text) && Buffer.byteLength(text) <= longestStem && !device.test(text)) return text
  const stem = text
    .replace(otherSpace, ' ')
    .replace(invisible(), '')
    .replace(unprintable(), '_')
    .replace(/[<>:"/\\|?*]/g, (sign) => fullWidth[sign]!)
    .normalize('NFC')
    .replace(badStart, '')
  // A cut may make a device's name (of CON, many spaces and more), and a device's name gets longer by a byte.
  const name = shorten(shorten(stem).replace(device, '$1_'))
  return visible().test(name) ? name : ''
}

const shorten = (stem: string): string => cutToBytes(stem, longestStem).replace(badEnd, '')

/** The longest beginning of at most so many bytes that ends between two graphemes (UAX 29). */
function cutToBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text
  const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)
  const parts = function* () {
    for (const one of graphemes) yield one.segment
  }
  // One character with hundreds of combining marks is longer than any name: it is cut between code points.
  return beginning(parts(), most) || beginning(text, most)
}

function beginning(parts: Iterable<string>, most: number): string {
  let kept = ''
  let bytes = 0
  for (const part of parts) {
    bytes += Buffer.byteLength(part)
    if (bytes > most) break
    kept += part
  }
  return kept
}

/**
 * Equal for two names that some file system takes for one: macOS compares without regard to composition (NFC), macOS
 * and Windows without regard to case. Both lower and upper case are gone through, since ẞ, ß and ss meet only so.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC')
}
