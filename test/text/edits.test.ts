import { describe, expect, it } from 'vitest'
import { applyEdits, type Edit } from '../../src/engine/text/edits.ts'
import { seeded } from '../yaml/random.ts'

describe('edits', () => {
  it('change a text, and what was kept knows where it was', () => {
    const { text, before, after } = applyEdits('abcdef', [
      { start: 4, end: 4, text: '--' },
      { start: 1, end: 3, text: 'X' },
    ])
    expect(text).toBe('aXd--ef')
    expect([0, 2, 5, 6].map(before)).toEqual([0, 3, 4, 5])
    expect([0, 3, 4, 5].map(after)).toEqual([0, 2, 5, 6])
  })

  it('keep every character they do not touch at its place, whatever they are', () => {
    const random = seeded(7)
    for (let run = 0; run < 300; run++) {
      const text = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
      const edits: Edit[] = []
      for (let at = Math.floor(random() * 6); at < 38; at += 3 + Math.floor(random() * 6)) {
        edits.push({ start: at, end: at + Math.floor(random() * 3), text: 'x'.repeat(Math.floor(random() * 4)) })
      }
      const edited = applyEdits(text, edits)
      for (const [offset, character] of [...edited.text].entries()) {
        if (character === 'x') continue
        expect(text[edited.before(offset)]).toBe(character)
        expect(edited.after(edited.before(offset))).toBe(offset)
      }
    }
  })
})
