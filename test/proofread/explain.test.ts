import { expect, test } from 'vitest'
import { explain, explainedLines } from '../../src/engine/proofread/explain.ts'
import { readText } from '../../src/node/engine.ts'

const read = (text: string) => explain(readText(new TextEncoder().encode(text), '文稿.txt').value!.text)

test('each number is told with its value, unit, role, subject, year and partners, each relation with its equation', () => {
  const { numbers, relations } = read('2024年，受理案件1320件，比上年增加220件，增长25%。')
  expect(
    numbers.map(({ text, value, unit, role, subject, year, partners }) => ({
      text,
      value,
      unit,
      role,
      subject,
      year,
      partners,
    })),
  ).toEqual([
    {
      text: '1320件',
      value: '1320',
      unit: '件',
      role: 'value',
      subject: '受理案件',
      year: 2024,
      partners: ['25%', '220件'],
    },
    {
      text: '220件',
      value: '220',
      unit: '件',
      role: 'difference',
      subject: '受理案件',
      year: 2024,
      partners: ['25%', '1320件'],
    },
    {
      text: '25%',
      value: '25',
      unit: '%',
      role: 'rate',
      subject: '受理案件',
      year: 2024,
      partners: ['220件', '1320件'],
    },
  ])
  expect(relations.map((one) => one.equation)).toEqual(['220件÷（1320件－220件）＝20%'])
})

test('in words: amounts in full, falls below zero', () => {
  const lines = explainedLines(read('投资3.2亿元，比上年减少0.8亿元，下降20.0%。'))
  expect(lines).toEqual([
    '文稿.txt:1:3 3.2亿元：数值，“投资”的，即320000000元，与20.0%、0.8亿元勾稽',
    '文稿.txt:1:14 0.8亿元：增减量，“投资”的，即-80000000元，与20.0%、3.2亿元勾稽',
    '文稿.txt:1:22 20.0%：增减幅度，“投资”的，即-20%，与0.8亿元、3.2亿元勾稽',
    '文稿.txt:1:22 降幅写作下降20.0%，按0.8亿元、3.2亿元推算（0.8亿元÷（3.2亿元＋0.8亿元））相符。算式：0.8亿元÷（3.2亿元＋0.8亿元）＝20.000%',
  ])
})

test('a text without numbers is explained by nothing', () => {
  expect(explainedLines(read('一年来，成绩显著。'))).toEqual([])
})
