import { expect, test } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { body, documentOf, heading } from '../support/document.ts'

test('the contents list has headings, and of run-in ones those with a label', () => {
  const document = documentOf([
    { type: 'contents', title: '目录', entries: [] },
    heading(1, '主要工作'),
    heading(3, '抓项目', { form: 'run-in' }),
    body('开工三个。'),
    heading(3, '民生改善', { listLabel: '', form: 'run-in' }),
    body('修路三条。'),
    heading(1, '附注', { literalLabel: '' }),
  ])
  const { value } = applyTransforms(document)
  const contents = value.children.find((one) => one.type === 'contents')!
  expect(contents.entries.map((one) => one.label + plainText(one.children))).toEqual([
    '一、主要工作',
    '1.抓项目',
    '附注',
  ])
})
