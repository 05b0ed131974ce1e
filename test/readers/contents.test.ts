import { expect, test } from 'vitest'
import { readText } from '../../src/node/engine.ts'

const read = (text: string) =>
  readText(new TextEncoder().encode(text), 'a.txt').value!.text.paragraphs.map((one) => one.text)

test('a table of contents is left out, with dots and page numbers or without', () => {
  const body = '一、主要工作\n（一）抓培训。全年培训12场。\n二、存在问题\n培训不够。'
  expect(read(`工作总结\n目　录\n一、主要工作……1\n（一）抓培训...... 1\n二、存在问题　2\n${body}`)).toEqual([
    '工作总结',
    ...body.split('\n'),
  ])
})

test('what only looks like one stays', () => {
  const text = ['工作总结', '目录', '一、主要工作', '全年编制目录12册。', '二、存在问题', '培训不够。']
  expect(read(text.join('\n'))).toEqual(text)
  expect(read('工作总结\n目录')).toEqual(['工作总结', '目录'])
  const partly = read('工作总结\n目录\n一、甲\n各位代表：\n一、甲\n全年开会。')
  expect(partly).toEqual(['工作总结', '各位代表：', '一、甲', '全年开会。'])
})
