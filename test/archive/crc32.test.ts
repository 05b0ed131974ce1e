import { strToU8, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { crc32 } from '../../src/engine/archive/crc32.ts'
import { nodeCompression } from '../../src/node/compression.ts'

test.each([crc32, nodeCompression.crc32])('The checksum is that of other zip writers', (checksum) => {
  for (const text of ['', 'a', 'ab', 'abc', 'abcd', '年度工作总结', 'x'.repeat(100_001)]) {
    // The checksum stands at byte 14 of the local header.
    const other = new DataView(zipSync({ a: strToU8(text) }).buffer).getUint32(14, true)
    expect(checksum(strToU8(text))).toBe(other)
  }
})

test('Under a Node.js before 20.15, which has no checksum of its own, ours is taken', async () => {
  vi.resetModules()
  vi.doMock('node:zlib', () => ({ crc32: undefined }))
  const old = await import('../../src/node/compression.ts')
  expect(old.nodeCompression.crc32.toString()).toBe(crc32.toString())
  expect(old.nodeCompression.crc32(strToU8('年度工作总结'))).toBe(crc32(strToU8('年度工作总结')))
  vi.doUnmock('node:zlib')
})
