import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { writeDocx } from '../../src/engine/writers/docx/index.ts'
import { planFiles, planFolders } from '../../src/node/output/plan.ts'
import { readRecord } from '../../src/node/output/record.ts'
import { surveyFolder } from '../../src/node/output/survey.ts'
import { writeReport } from '../../src/node/output/write-report.ts'
import { body, documentOf } from '../support/document.ts'
import { layoutWith } from '../support/layouts.ts'
import { newFolder } from './new-folder.ts'

const docx = (text: string) => writeDocx(applyTransforms(documentOf([body(text)])).value, layoutWith())

/** A report's folder with a DOCX in it, as it was built. */
async function built(text: string) {
  const folder = planFolders(newFolder(), [{ report: '京湖' }])[0]!.value!
  const planned = planFiles(folder, '总结', ['docx'])
  const file = join(folder.path, '总结.docx')
  const build = (again: string) => writeReport(folder, [{ output: planned[0]!, content: docx(again) }])
  await build(text)
  return {
    build,
    saveAs: (edit: (xml: string) => string) => {
      const parts = unzipSync(readFileSync(file))
      parts['word/document.xml'] = strToU8(edit(strFromU8(parts['word/document.xml']!)))
      writeFileSync(file, zipSync(parts, { level: 1 }))
    },
    edited: async () =>
      (await surveyFolder(folder, (await readRecord(folder)).value, { planned })).edited.map(({ code }) => code),
    names: () => readdirSync(folder.path).sort(),
    content: () => readFileSync(file),
  }
}

const asItIs = (xml: string) => xml.replace('<w:t>签约', '<w:t>签</w:t></w:r><w:r><w:t>约')

test('a DOCX that was only saved again is nobody’s work: it is written over, also when the data have changed', async () => {
  const { build, saveAs, edited, names, content } = await built('签约12万人。')
  saveAs(asItIs)
  expect(await edited()).toEqual([])
  const { value, diagnostics } = await build('签约13万人。')
  expect([value[0]?.state, diagnostics]).toEqual(['replaced', []])
  saveAs(asItIs)
  await build('签约13万人。')
  expect(content().equals(docx('签约13万人。'))).toBe(true)
  expect(names()).toEqual(['.zongjie.json', '总结.docx'])
})

test('one whose parts are deflated otherwise, as another Node.js does, is as it was built', async () => {
  const { build, saveAs, edited, names, content } = await built('签约12万人。')
  const before = content()
  saveAs((xml) => xml)
  expect(content().equals(before)).toBe(false)
  expect(await edited()).toEqual([])
  expect((await build('签约12万人。')).diagnostics).toEqual([])
  expect(content().equals(before)).toBe(true)
  expect(names()).toEqual(['.zongjie.json', '总结.docx'])
})

test.each([
  ['a digit', (xml: string) => xml.replace('12', '13')],
  ['bold', (xml: string) => xml.replace('<w:t>签约', '<w:rPr><w:b/></w:rPr><w:t>签约')],
])('one in which %s was changed is kept', async (_, edit) => {
  const { build, saveAs, edited, names } = await built('签约12万人。')
  saveAs(edit)
  expect(await edited()).toEqual(['output/edited'])
  expect((await build('签约12万人。')).diagnostics.map(({ code }) => code)).toEqual(['output/edited'])
  expect(names()).toEqual(['.zongjie.json', '总结.docx', '总结（修改稿）.docx'])
})
