import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentText } from '../../../src/engine/document/document-text.ts'
import type { Document } from '../../../src/engine/document/types.ts'
import { applyTransforms } from '../../../src/engine/transforms/index.ts'
import { prepareReport, writers } from '../../../src/node/engine.ts'
import { openLibrary } from '../../../src/node/library.ts'
import { assertValidDocx } from '../../gate/index.ts'
import { documentOf } from '../../support/document.ts'
import { everything } from '../../support/everything.ts'
import { layoutWith } from '../../support/layouts.ts'
import { missingTools, readTexts } from '../../support/libreoffice.ts'

const library = openLibrary('templates')
const documents: Record<string, Document> = { everything: applyTransforms(documentOf(everything)).value }
for (const name of readdirSync('data')) documents[name] = (await prepareReport(`data/${name}`, library)).document!

const files: Record<string, Uint8Array> = {}
for (const [name, document] of Object.entries(documents)) {
  files[name] = writers.docx(document, layoutWith())
  // Of the samples test/golden.test.ts asks the Open XML SDK.
  await assertValidDocx(files[name], name, { schema: name === 'everything' })
}

const missing = await missingTools()
if (missing.length > 0) {
  console.warn(`没有用 LibreOffice 读文档：缺少${missing.join('、')}`)
  test('LibreOffice is not asked here: it is missing', () => expect(missing).not.toEqual([]))
} else {
  const texts = await readTexts(files)

  test.each(Object.keys(files))('LibreOffice finds the very text of %s, in order', (name) => {
    let rest = texts.get(name)!.replace(/\s|\uFEFF/g, '')
    let between = ''
    // Charts and pictures are drawings: LibreOffice gives none of their words as text.
    const { children, ...document } = documents[name]!
    const written = { ...document, children: children.filter(({ type }) => type !== 'chart' && type !== 'picture') }
    for (const { text } of documentText(written).paragraphs) {
      const line = text.replace(/\s/g, '')
      const at = rest.indexOf(line)
      expect(at, line).toBeGreaterThanOrEqual(0)
      between += `${rest.slice(0, at)}\n`
      rest = rest.slice(at + line.length)
    }
    // What else is there is what the layout adds: the words before the attachments' names, and the contents list.
    const added = [...new Set(`${between}${rest}`.split('\n').filter((one) => one !== ''))]
    const contents = documents[name]!.children.some((block) => block.type === 'contents')
    expect(
      added.filter((one) => !/^(?:附件：)?(?:\d+\.)?$/.test(one) && !(contents && one.startsWith('目录'))),
    ).toEqual([])
  })
}
