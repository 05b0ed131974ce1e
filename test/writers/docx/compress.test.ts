import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { portableCompression } from '../../../src/engine/archive/portable-compression.ts'
import { applyTransforms } from '../../../src/engine/transforms/index.ts'
import { nodeCompression } from '../../../src/node/compression.ts'
import { writers } from '../../../src/node/engine.ts'
import { assertValidDocx } from '../../gate/index.ts'
import { documentOf } from '../../support/document.ts'
import { partsOf } from '../../support/docx.ts'
import { everything } from '../../support/everything.ts'
import { layoutWith } from '../../support/layouts.ts'

const document = applyTransforms(documentOf(everything)).value
const layout = layoutWith()

/** The texts of the parts; a workbook within is an archive of its own. */
const texts = (docx: Uint8Array) => Object.entries(partsOf(docx)).filter(([name]) => !name.endsWith('.xlsx'))

test.each([
  ['fflate', portableCompression],
  [
    'zlib at another level',
    { ...nodeCompression, deflate: (bytes: Uint8Array) => deflateRawSync(bytes, { level: 9 }) },
  ],
])('%s gives the same parts in other bytes, also with a layout that was compressed before', async (_, compress) => {
  const usual = writers.docx(document, layout)
  const other = writers.docx(document, layout, compress)
  await assertValidDocx(other)
  expect(other).not.toEqual(usual)
  expect(texts(other)).toEqual(texts(usual))
  // What the one left is not what the other takes.
  expect(writers.docx(document, layout)).toEqual(usual)
  expect(writers.docx(document, { ...layout }, compress)).toEqual(other)
})
