import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, type Line } from '../../src/engine/typeset/break-lines.ts'

/** Lines of ten Chinese characters of 16 points. */
const room = { width: 3200, times: true }
const stretch = (text: string) => ({ text, size: 16, tracking: 0 })
const linesOf = (text: string, more = {}) => breakLines([stretch(text)], { ...room, ...more })
const cut = (text: string, lines: readonly Line[]) => lines.map(({ from, to }) => text.slice(from, to))
const brokenAs = (text: string, more = {}) => cut(text, linesOf(text, more))
const filler = (count: number) => '国'.repeat(count)

describe('lines', () => {
  test.each<[what: string, text: string, lines: string[]]>([
    ['fill their width', filler(23), [filler(10), filler(10), filler(3)]],
    ['a mark hangs over the end', `${filler(10)}，${filler(4)}`, [`${filler(10)}，`, filler(4)]],
    ['of two marks none hangs', `${filler(10)}”，${filler(4)}`, [filler(9), `国”，${filler(4)}`]],
    ['no mark hangs behind a figure', `${filler(8)}12.5，${filler(2)}`, [filler(8), `12.5，${filler(2)}`]],
    ['an opening mark does not end a line', `${filler(9)}“${filler(2)}”`, [filler(9), `“${filler(2)}”`]],
    ['a figure is not broken', `${filler(8)}877483人`, [filler(8), '877483人']],
    ['a word that is longer than a line is', 'a'.repeat(60), ['a'.repeat(22), 'a'.repeat(22), 'a'.repeat(16)]],
    ['a word is parted behind a hyphen', `${filler(5)}abcde-fghijkl`, [`${filler(5)}abcde-`, 'fghijkl']],
    ['and not before a number', `${filler(6)}2020-2024年`, [filler(6), '2020-2024年']],
    ['a space does not begin a line', `${filler(10)} ${filler(2)}`, [`${filler(10)} `, filler(2)]],
    ['a line break ends one', `甲\n乙`, ['甲', '乙']],
    ['nothing is one line', '', ['']],
  ])('%s', (_, text, lines) => {
    expect(brokenAs(text)).toEqual(lines)
  })

  test('the first line is shorter by its indent', () => {
    expect(brokenAs(filler(12), { firstLine: 640 })).toEqual([filler(8), filler(4)])
    expect(brokenAs(filler(12), { firstLine: -320 })).toEqual([filler(11), '国'])
  })

  test('a figure takes a fifth of a character to each side, but at the beginning of a line', () => {
    expect(brokenAs(`${filler(9)}12${filler(3)}`)).toEqual([filler(9), `12${filler(3)}`])
    expect(brokenAs(`${filler(8)}12${filler(3)}`)).toEqual([`${filler(8)}12`, filler(3)])
    expect(brokenAs(`12${filler(9)}`, { width: 3200 + 63 })).toEqual([`12${filler(8)}`, '国'])
    expect(brokenAs(`12${filler(9)}`, { width: 3200 + 64 })).toEqual([`12${filler(9)}`])
  })

  test('a note’s mark stays with the character before it', () => {
    const lines = breakLines(
      [stretch(filler(10)), { text: '①', size: 9, tracking: 0, joins: true }, stretch('国')],
      room,
    )
    expect(lines.map(({ from, to }) => to - from)).toEqual([9, 3])
  })

  test('what has a room of its own takes that', () => {
    const lines = breakLines([{ ...stretch('附件：1.'), room: 1600 }, stretch(filler(6))], room)
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 11],
    ])
  })

  test('say how they end', () => {
    const ends = (text: string) => linesOf(text).map((line) => [line.ends, line.hangs])
    expect(ends(`${filler(10)}。国\n国`)).toEqual([
      ['full', true],
      ['break', false],
      ['end', false],
    ])
  })

  const character = fc.constantFrom(...'国人一二，。”“（）—…12.%abAB -/\n·①'.split(''), '𠮷', '\u0301')

  test('hold all of a text and nothing twice, and none is too long', () => {
    fc.assert(
      fc.property(
        fc.array(character).map((all) => all.join('')),
        (text) => {
          const lines = linesOf(text)
          expect(cut(text, lines).join('')).toBe(text.replaceAll('\n', ''))
          for (const [index, line] of lines.entries()) {
            expect(line.from).toBe(
              index === 0 ? 0 : lines[index - 1]!.to + (lines[index - 1]!.ends === 'break' ? 1 : 0),
            )
            expect(/[\udc00-\udfff]/.test(text[line.from] ?? '')).toBe(false)
          }
          expect(lines.at(-1)!.ends).toBe('end')
        },
      ),
    )
  })

  test('long texts take no longer than their length asks for', () => {
    const started = performance.now()
    linesOf(filler(200_000))
    linesOf('a'.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
