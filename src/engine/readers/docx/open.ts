import { BadFile } from '../../archive/bad-file.ts'
import { type Archive, openArchive } from '../../archive/unzip.ts'
import type { Compression } from '../../host/compression.ts'
import type { Result } from '../../text/diagnostic.ts'
import { refused } from '../decode.ts'
import { badDocx, docxKind } from './limits.ts'

/** Opens a .docx as an archive. Throws `BadFile`. */
export function openDocx(bytes: Uint8Array, compression: Compression): Archive {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw badDocx('文件是旧版 .doc，或者加了密码', '请在 Word 里打开，去掉密码，另存为 .docx')
  }
  return openArchive(bytes, docxKind, compression)
}

/** What is read of a .docx; one that is none, or cannot be read, is an error. `shown` is its name for people. */
export function fromDocx<T>(
  bytes: Uint8Array,
  shown: string,
  compression: Compression,
  read: (archive: Archive) => Result<T>,
): Result<T | undefined> {
  try {
    return read(openDocx(bytes, compression))
  } catch (caught) {
    if (!(caught instanceof BadFile)) throw caught
    return refused(shown, 'file/not-docx', caught.message, caught.hint)
  }
}
