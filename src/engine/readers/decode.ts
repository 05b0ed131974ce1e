import { decodeAs, utf16Label } from '../text/decode.ts'
import { type Diagnostic, error, info, type Result } from '../text/diagnostic.ts'
import { legacyEncoding } from '../text/legacy-encoding.ts'
import { startOf } from '../text/source.ts'

/** A text file's text, with its line breaks as they are. */
export interface DecodedText {
  text: string
  /** False for any encoding but plain UTF-8. */
  marked: boolean
}

/** What files begin with that are no text, whatever they are called. */
const signatures: readonly { bytes: readonly number[]; what: string; hint: string }[] = [
  { bytes: [0x50, 0x4b, 3, 4], what: '压缩包或 Word 文档', hint: '如果是 Word 文档，请把扩展名改成 .docx' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: '旧版 Office 文档', hint: '请在 Word 里打开，另存为 .docx' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'PDF 文件', hint: '请用它的 Word 原稿，或把文字复制到 .txt 文件里' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'RTF 文档', hint: '请在 Word 里打开，另存为 .docx' },
]

/**
 * The text of a file in any of the encodings that Chinese Windows writes: UTF-8 with or without a mark, UTF-16 with a
 * mark or recognisable by its zero bytes, GB18030 (ANSI, GBK), Big5 and Shift-JIS. Other than UTF-8 is reported; what is no text is refused.
 */
export function decodeText(bytes: Uint8Array, shown: string): Result<DecodedText | undefined> {
  const known = signatures.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  if (known) return refused(shown, 'file/not-text', `这不是文本文件，是${known.what}`, known.hint)
  const legacy = legacyEncoding(bytes)
  // By the names that people know; none for UTF-8.
  const encodings: [name: string, label: string | undefined][] = [
    ['UTF-16', utf16Label(bytes)],
    ['', 'utf-8'],
    [legacy?.name ?? '', legacy?.label],
  ]
  const all = encodings.map(([name, label]) => ({ name, text: label === undefined ? label : decodeAs(label, bytes) }))
  const decoded = all.find(({ text }) => text !== undefined)
  if (decoded?.text === undefined || isJunk(decoded.text)) {
    const hint = '请选择 .txt、.md 或 .docx 文件；如果确实是文本，请另存为 UTF-8 编码'
    return refused(shown, 'file/not-text', '这不是文本文件', hint)
  }
  const diagnostics: Diagnostic[] = decoded.name
    ? [
        info('file/encoding', `文件是 ${decoded.name} 编码，已按这种编码读取`, {
          at: startOf({ path: shown, text: '' }),
        }),
      ]
    : []
  const marked = decoded.name !== '' || (bytes[0] === 0xef && bytes[1] === 0xbb)
  return { value: { text: decoded.text, marked }, diagnostics }
}

/** Control characters: a text has next to none, anything else that happens to decode has many. */
function isJunk(text: string): boolean {
  const control = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0
  return control > text.length / 1000 + (text.length > 100 ? 1 : 0)
}

/** Nothing of a file, and why: an error that is said of it as a whole. */
export const refused = (shown: string, code: string, message: string, hint: string) => ({
  value: undefined,
  diagnostics: [error(code, message, { at: startOf({ path: shown, text: '' }), hint })] as Diagnostic[],
})
