import { strToU8, zipSync } from 'fflate'

export const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A .docx with this body and nothing else that reading asks for. */
export function docx(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml), ...more })
}

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`

/** An archive of a document part as it is given. */
const xmlOnly = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })

/** A sound .docx, stored, with one number of its directory or of its end record changed. */
function patched(at: { directory: number } | { end: number }, value: number): Uint8Array {
  const bytes = zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="${main}"/>`) }, { level: 0 })
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  view.setUint16('end' in at ? end + at.end : view.getUint32(end + 16, true) + at.directory, value, true)
  return bytes
}

/** A part whose directory tells another size. */
function lying(): Uint8Array {
  const bytes = docx(p(run('全年签约。'.repeat(50))))
  const view = new DataView(bytes.buffer)
  const directory = view.getUint32(bytes.length - 6, true)
  view.setUint32(directory + 24, 10, true)
  return bytes
}

function twice(): Uint8Array {
  const text = Buffer.from(docx(p(run('x')), { 'word/documenz.xml': strToU8('<a/>') }))
  for (let at = text.indexOf('documenz'); at >= 0; at = text.indexOf('documenz')) text.write('document', at)
  return text
}

/** Files that are no Word document, or one that was made to do harm: what they are, their bytes, and words of the refusal. */
export const attacks: readonly [string, Uint8Array, string][] = [
  ['text', strToU8('不是压缩包'), '不是 Word 文档'],
  ['nothing', new Uint8Array(), '不是 Word 文档'],
  ['another archive', zipSync({ 'a.txt': strToU8('x') }), '没有 Word 文档的正文'],
  ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), '旧版 .doc'],
  [
    'a DOCTYPE',
    zipSync({ 'word/document.xml': strToU8(`<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="${main}"/>`) }),
    'DOCTYPE',
  ],
  ['an unknown entity', docx(p(run('&b;'))), 'XML'],
  ['an open tag', docx('<w:p>'), 'XML'],
  ['a number that is no character', docx(p(run('&#x110000;'))), 'XML'],
  ['an ampersand', docx(p(run('A & B'))), 'XML'],
  ['a tag without a name', docx('< w:p/>'), 'XML'],
  ['a declaration', docx('<!ELEMENT a>'), 'XML'],
  ['a tag in a tag', docx('<w:p <w:p/>'), 'XML'],
  ['a comment without end', xmlOnly(`<w:document xmlns:w="${main}"><!-- `), 'XML'],
  ['an end that is missing', xmlOnly(`<w:document xmlns:w="${main}"><w:body>`), 'XML'],
  ['text that is cut off', xmlOnly(`<w:document xmlns:w="${main}"><w:body>全年`), 'XML'],
  ['other bytes than UTF-8', zipSync({ 'word/document.xml': Uint8Array.of(0x3c, 0xff, 0x3e) }), 'UTF-8'],
  ['a password', patched({ directory: 8 }, 1), '密码'],
  ['an unknown compression', patched({ directory: 10 }, 99), '压缩方法'],
  ['too many entries for a Word document', patched({ end: 10 }, 0xffff), 'Zip64'],
  ['an entry that is not where it should be', patched({ directory: 42 }, 0xfff0), '损坏'],
  ['an entry longer than the file', patched({ directory: 20 }, 0xfff0), '损坏'],
  ['a part that does not unpack', patched({ directory: 10 }, 8), '损坏'],
  ['another root', zipSync({ 'word/document.xml': strToU8('<html/>') }), '没有 Word 文档的正文'],
  ['deep nesting', docx('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300)), '嵌套太深'],
  ['a path out of the archive', docx(p(run('x')), { '../evil.txt': strToU8('x') }), '不正常的文件名'],
  ['a backslash path', docx(p(run('x')), { 'a\\b': strToU8('x') }), '不正常的文件名'],
  [
    'many entries',
    docx('', Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`${at}`, strToU8('')]))),
    '2501个',
  ],
  ['a zip bomb', docx(p(run('x')), { 'word/styles.xml': new Uint8Array(30_000_000) }), '解开后有'],
  ['a bomb of text', docx(p(run('字'.repeat(8_000_000)))), '解开后有'],
  ['a part that lies about its size', lying(), '损坏'],
  ['two parts of one name', twice(), '两个'],
]
