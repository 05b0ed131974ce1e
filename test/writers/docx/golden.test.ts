import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/engine/document/types.ts'
import type { Layout } from '../../../src/engine/model/layout.ts'
import { applyTransforms } from '../../../src/engine/transforms/index.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { assertValidDocx } from '../../gate/index.ts'
import { body, documentOf, role, signature } from '../../support/document.ts'
import { partsOf } from '../../support/docx.ts'
import { everything } from '../../support/everything.ts'
import { expectGolden } from '../../support/golden.ts'
import { layoutWith } from '../../support/layouts.ts'

/**
 * Every part of some documents, as we mean to write it: rewritten by UPDATE_GOLDEN=1 and read in the diff. An element
 * has a line of its own there.
 */
const cases: Record<string, { document: Document; layout: Layout }> = {
  everything: { document: documentOf(everything), layout: layoutWith() },
  native: { document: documentOf(everything, { numbering: 'native' }), layout: layoutWith() },
  'house-style': {
    document: documentOf([
      role('title', '工作总结'),
      role('subtitle', '二〇二三年度'),
      body('正文2023。'),
      signature(['甲局', '乙局', '丙局', '丁局'], '2024年1月8日', true),
    ]),
    layout: layoutWith(
      {
        bold: { title: '是', 'heading-1': '是' },
        'font-names': '通用',
        'digit-font': '同正文',
        'page-number': '居中',
        'single-page-number': '是',
        'subtitle-form': '破折号',
      },
      'gbt33476',
    ),
  },
}

describe.each(Object.entries(cases))('%s', (name, { document, layout }) => {
  const docx = writeDocx(applyTransforms(document).value, layout)
  const folder = new URL(`golden/${name}/`, import.meta.url)
  const parts = Object.fromEntries(
    Object.entries(partsOf(docx)).map(([part, xml]) => [part.replaceAll('/', '__'), xml]),
  )

  test.each(Object.entries(parts))('%s', (part, xml) => {
    expectGolden(`${xml.replaceAll('><', '>\n<')}\n`, new URL(part.replace('[Content_Types]', 'content-types'), folder))
  })

  test('has these parts and no others', () => {
    const files = readdirSync(folder).map((file) => file.replace('content-types', '[Content_Types]'))
    expect(files.sort()).toEqual(Object.keys(parts).sort())
  })

  test('passes the gate', () => assertValidDocx(docx, name))
})
