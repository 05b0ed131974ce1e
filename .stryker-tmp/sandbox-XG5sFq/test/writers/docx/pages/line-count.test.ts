// @ts-nocheck
import { expect, test } from 'vitest'
import { bodyLines, lineCount } from '../../../../src/writers/docx/pages/line-count.ts'
import { layoutWith } from '../../../support/layouts.ts'

const layout = layoutWith()
const lines = (text: string, indent?: number) => bodyLines(text, layout, indent)
const filler = (characters: number) => '国'.repeat(characters)

test('28 characters stand on a line, 26 on the first', () => {
  expect([1, 26, 27, 54, 55].map((count) => lines(filler(count)))).toEqual([1, 1, 2, 2, 3])
  expect([28, 29].map((count) => lines(filler(count), 0))).toEqual([1, 2])
  expect(lines('')).toBe(1)
})

test('Marks that may not start a line hang over its end', () => {
  expect(lines(`${filler(28)}。`, 0)).toBe(1)
  expect(lines(`${filler(28)}，${filler(28)}。”`, 0)).toBe(2)
})

test('Figures take half the room and are not broken', () => {
  expect(lines('12'.repeat(27), 0)).toBe(1)
  // 27 characters and a number that has no room behind them: it goes to the next line as a whole.
  expect(lines(`${filler(27)}2023${filler(25)}`, 0)).toBe(2)
  expect(lines(`${filler(27)}2023${filler(26)}`, 0)).toBe(3)
  expect(lines('1'.repeat(300), 0)).toBeGreaterThan(5)
})

test('A line break starts a line', () => {
  expect(lines('甲\n乙\n丙')).toBe(3)
})

test('A character of two units is one character', () => {
  expect(lines('𠮷'.repeat(28), 0)).toBe(1)
})

test('A column too narrow for a character still comes to an end', () => {
  expect(lineCount(filler(10), 12, 0, 100)).toBe(11)
})
