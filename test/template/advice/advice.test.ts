import { describe, expect, test } from 'vitest'
import { plainProse } from '../../../src/engine/report/prose.ts'
import { formWords } from '../../../src/engine/template/advice/form-words.ts'
import { linesOf, paragraphsOf } from '../../../src/engine/template/advice/runs.ts'
import { typedNumbers, typedNumbersIn } from '../../../src/engine/template/advice/typed-numbers.ts'
import type { Diagnostic } from '../../../src/engine/text/diagnostic.ts'
import { origin, parseAll } from '../support.ts'

const lines = (text: string) => linesOf(parseAll({ report: text }).get('report')!)
const numbers = (text: string): string[] =>
  lines(text)
    .flatMap(typedNumbers)
    .map(({ message, position }) => `${/“(.*)”/.exec(message)![1]} ${position!.line}:${position!.column}`)
const words = (text: string): Diagnostic[] => paragraphsOf(lines(text)).flatMap(formWords)

describe('a number typed in a template', () => {
  test.each([
    ['全县共签约87.9万人。', ['87.9 1:6']],
    ['{{title}}\n\n截至2024年底，增长8%。', ['2024 3:3', '8 3:12']],
    ['# 2024年工作', ['2024 1:3']],
    ['{{#if closing}}{{closing}}（共120人）{{/if}}', ['120 1:29']],
    ['| 指标 | 数 |\n| --- | ---: |\n| 签约 | 12,600 |', ['12,600 3:8']],
    ['办结１２件。', ['１２ 1:3']],
    ['增长百分之五，共三千二百人，二〇二四年。', ['百分之五 1:3', '三千二百 1:9', '二〇二四年 1:15']],
    ['同比下降{{figure "x" form="同比"}}，去年为3.5。', ['3.5 1:33']],
    ['值守24小时。', ['24 1:3']],
  ])('%j is reported at its place', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  test.each([
    '## 一、主要工作\n\n第一部分　总体情况\n\n一是抓落实，十四五规划，二十大精神，五位一体，一年来。',
    '1. 说明\n\n（1）说明\n\n2、说明\n\n- 说明',
    '第1部分，附件1，表2，A4纸，5G，GB/T 9704-2012，COVID-19，3·15活动',
    '拨打12345热线，120急救中心。',
    '{{items part.items level=2}}\n\n{{figure "2024年签约" form="数"}}人\n\n{{contents-list title="目录2"}}',
    '{{!-- 2024年改 --}}\n\n{{> part2 part=part}}\n\n{{year}}年',
    ':::title\n{{title}}\n:::\n\n| 甲 |\n| :---: |\n| {{year}} |',
    '十项民生实事，百日攻坚，千方百计，万众一心，万元以下',
  ])('%j has none', (text) => {
    expect(numbers(text)).toEqual([])
  })

  test('in a heading of the manifest is reported, too', () => {
    const heading = (text: string) => typedNumbersIn(plainProse(text, origin)).map((one) => one.code)
    expect(heading('2024年主要工作')).toEqual(['template/typed-number'])
    expect(heading('一、主要工作')).toEqual([])
  })
})

describe('a figure in another form than the words around it say', () => {
  test.each([
    '去年签约{{figure "签约"}}。',
    '上年为{{figure "签约" form="数"}}人。',
    '今年签约{{figure "签约" form="上年"}}。',
    '共签约{{figure "签约" form="上年"}}，占全部的大多数。',
    '上年较好，今年签约{{figure "签约" form="上年"}}。',
    '比上年增长{{figure "签约"}}。',
    '同比{{figure "签约" form="数"}}。',
    '增速为{{figure "签约"}}。',
    '同比增长{{figure "签约" form="同比"}}。',
    '增加了{{figure "签约" form="增减"}}。',
    '环比{{figure "签约" form="同比"}}。',
    '比上年{{figure "签约" form="环比"}}。',
    '达到{{figure "签约" form="同比"}}。',
    '同比增长{{figure "签约" form="完成率"}}。',
    '签约{{figure "签约" form="增速"}}。',
    '签约{{figure "签约" form="目标"}}。',
    '签约{{figure "签约" form="上期"}}。',
    '签约{{figure "签约"}}人。',
    '比上年{{figure "签约" form="同比"}}个百分点。',
    '占比{{figure "签约" form="占比"}}%。',
    '签约{{figure "签约" form="万"}}万人，较好。',
    '去年\n签约{{figure "签约"}}。',
    '{{#if closing}}去年签约{{figure "签约"}}{{/if}}',
  ])('%s', (text) => {
    expect(words(text).map((one) => [one.code, one.severity])).toEqual([['template/form-words', 'warning']])
    expect(words(text)[0]!.position).toBeDefined()
  })

  test.each([
    '全年签约{{figure "签约"}}，比上年{{figure "签约" form="同比"}}，比去年{{figure "签约" form="增减"}}。',
    '签约{{figure "签约" form="数"}}人，上年{{figure "签约" form="上年"}}。',
    '由去年的{{figure "签约" form="上年"}}增加到{{figure "签约"}}，提高到{{figure "签约"}}。',
    '在上年的基础上签约{{figure "签约"}}，与去年相比签约{{figure "签约"}}。',
    '较上年增长{{figure "签约增长率"}}，新增{{figure "新增床位"}}。',
    '同比{{figure "签约" form="同比"}}，增长{{figure "签约" form="增速"}}，环比{{figure "签约" form="环比"}}。',
    '完成年度目标的{{figure "签约" form="完成率"}}，目标{{figure "签约" form="目标"}}，占{{figure "签约" form="占比"}}。',
    '签约{{figure "签约"}}，人均较高；{{figure "签约" form="数"}}人次。',
    '签约{{figure "签约" form="万"}}，户均有保障。',
    '比上\n年{{figure "签约" form="同比"}}，由上年的\n{{figure "签约" form="上年"}}增加到{{figure "签约"}}。',
    '| 指标 | 本年 | 上年 |\n| --- | --- | --- |\n| 签约 | {{figure "签约"}} | {{figure "签约" form="上年"}} |',
    '（上期{{figure "签约" form="上期"}}）上年同期{{figure "签约" form="上年"}}',
    '超过去年，签约{{figure "签约"}}。',
  ])('%s is right', (text) => {
    expect(words(text).map((one) => one.message)).toEqual([])
  })
})
