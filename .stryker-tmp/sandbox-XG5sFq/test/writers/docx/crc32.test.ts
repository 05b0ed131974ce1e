// @ts-nocheck
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { crc32 } from '../../../src/writers/docx/crc32.ts'

test('The checksum is that of other zip writers', () => {
  for (const text of ['', 'a', 'ab', 'abc', 'abcd', '年度工作总结', 'x'.repeat(100_001)]) {
    // The checksum stands at byte 14 of the local header.
    const other = new DataView(zipSync({ a: strToU8(text) }).buffer).getUint32(14, true)
    expect(crc32(strToU8(text))).toBe(other)
  }
})
