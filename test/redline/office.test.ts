import { expect, test } from 'vitest'
import { writeRedline } from '../../src/engine/redline/index.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { writers } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { assertValidDocx } from '../gate/index.ts'
import { editedReports } from '../support/edited-reports.ts'
import { missingTools } from '../support/libreoffice.ts'
import { isBridgeMissing, settledTexts } from '../support/settle-changes.ts'
import { count, patience } from '../support/torture.ts'

const reports = await editedReports(count(16, 200), 20261128, openLibrary('templates'))
const redlines = reports.map(
  ({ before, now, layout }) => writeRedline(before, now, layout, { author: '云岭县统计局' }, nodeCompression).bytes,
)

test('every redline is valid, and the same each time', async () => {
  for (const [index, bytes] of redlines.entries()) {
    const { name, before, now, layout } = reports[index]!
    if (index % 8 > 0) continue
    await assertValidDocx(bytes, name)
    expect(writeRedline(before, now, layout, { author: '云岭县统计局' }, nodeCompression).bytes).toEqual(bytes)
  }
})

/** A label of Word's has its place and a blank of its own in the text, one of a text has not. */
const plain = (text: string): string => text.replace(/[\s\uFEFF]/g, '')

const missing = [...(await missingTools()), ...((await isBridgeMissing()) ? ['python3-uno'] : [])]
if (missing.length > 0) {
  console.warn(`没有用 LibreOffice 接受、拒绝修订：缺少${missing.join('、')}`)
  test('LibreOffice is not asked here: it is missing', () => expect(missing).not.toEqual([]))
} else {
  test(
    'LibreOffice accepts to the new document and rejects to the old one',
    async () => {
      const files = reports.flatMap(({ before, now, layout }, index) => [
        { bytes: redlines[index]!, settling: 'accepted' as const },
        { bytes: writers.docx(now, layout), settling: 'kept' as const },
        { bytes: redlines[index]!, settling: 'rejected' as const },
        { bytes: writers.docx(before, layout), settling: 'kept' as const },
      ])
      const texts = (await settledTexts(files)).map(plain)
      const wrong = reports.flatMap(({ name }, index) => [
        ...(texts[4 * index] === texts[4 * index + 1] ? [] : [`${name} accepted`]),
        ...(texts[4 * index + 2] === texts[4 * index + 3] ? [] : [`${name} rejected`]),
      ])
      expect(wrong).toEqual([])
    },
    patience(180, 1800),
  )
}
