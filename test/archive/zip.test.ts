import fc from 'fast-check'
import { strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipArchive, zipEntry } from '../../src/engine/archive/zip.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { readPackage } from '../gate/index.ts'

test('A strict reader finds what was put in, in that order', () => {
  const file = fc.tuple(fc.stringMatching(/^[a-z]{1,12}\.xml$/), fc.string({ unit: 'grapheme', maxLength: 5000 }))
  const files = fc.uniqueArray(file, { selector: ([name]) => name, minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(files, (all) => {
      const { entries, findings } = readPackage(
        zipArchive(all.map(([name, text]) => zipEntry(name, text, nodeCompression))),
      )
      expect(findings).toEqual([])
      expect([...entries]).toEqual(all.map(([name, text]) => [name, strToU8(text)]))
    }),
    { seed: 9704, numRuns: 50 },
  )
})

test('An entry that was compressed once can be used in several archives', () => {
  const shared = zipEntry('shared.xml', '共用', nodeCompression)
  const first = zipArchive([shared, zipEntry('a.xml', '甲', nodeCompression)])
  const second = zipArchive([zipEntry('b.xml', '乙', nodeCompression), shared])
  expect(unzipSync(first)['shared.xml']).toEqual(unzipSync(second)['shared.xml'])
  expect(zipArchive([shared, zipEntry('a.xml', '甲', nodeCompression)])).toEqual(first)
})
