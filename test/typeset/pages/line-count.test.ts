import { expect, test } from 'vitest'
import { bodyLines, type Estimate, lineCount } from '../../../src/engine/typeset/pages/line-count.ts'
import { layoutWith } from '../../support/layouts.ts'

const layout = layoutWith()
const lines = (text: string, indent?: number, how: Estimate = 'usual') => bodyLines(text, layout, how, indent)
const filler = (characters: number) => '国'.repeat(characters)

test('28 characters stand on a line, 26 on the first', () => {
  expect([1, 26, 27, 54, 55].map((count) => lines(filler(count)))).toEqual([1, 1, 2, 2, 3])
  expect([28, 29].map((count) => lines(filler(count), 0))).toEqual([1, 2])
  expect(lines('')).toBe(1)
})

test('One mark hangs over the end of a line; of two, the character before them goes with them', () => {
  expect(lines(`${filler(28)}。`, 0)).toBe(1)
  expect(lines(`${filler(28)}，${filler(28)}。`, 0)).toBe(2)
  expect(lines(`${filler(28)}，${filler(28)}。”`, 0)).toBe(3)
  expect(lines(`${filler(28)}）`, 0)).toBe(2)
  expect(lines(`${filler(28)}。`, 0, 'most')).toBe(2)
})

test('What opens a bracket does not end a line', () => {
  // The bracket goes to the second line, which takes 26 characters and the closing one besides it.
  expect(lines(`${filler(27)}（${filler(26)}）`, 0)).toBe(2)
  expect(lines(`${filler(27)}（${filler(27)}）`, 0)).toBe(3)
})

test('Figures of a wide font take more room', () => {
  expect(lines('12345，'.repeat(8), 0)).toBe(1)
  expect(lines('12345，'.repeat(8), 0, 'most')).toBe(2)
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
  expect(lineCount(filler(10), { size: 12, tracking: 0, width: 100 }, 'usual')).toBe(10)
})
