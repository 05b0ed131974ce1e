import { afterAll, describe, expect, it } from 'vitest'
import { figuresFields } from '../../src/engine/fields/figure.ts'
import { reportFields } from '../../src/engine/fields/report.ts'
import { sectionFields } from '../../src/engine/fields/section.ts'
import { plainData } from '../../src/engine/yaml/nodes.ts'
import { readTree } from '../../src/engine/yaml/read-tree.ts'
import { fixed, forgetFound, foundIn } from './fixed.ts'
import { mistakes } from './mistakes.ts'
import { type SampleKind, samples } from './samples.ts'

const keys = { report: reportFields, section: sectionFields, figures: figuresFields }

const dataOf = (kind: SampleKind, text: string): unknown => {
  const { root } = readTree({ path: 'a', text }, keys[kind]).value
  return root && plainData(root)
}

/** A mistake of test/yaml/mistakes.ts that `--fix` mends, and whether it then says what it said before. */
const mended: [name: string, same: boolean][] = [
  ['a full-width colon', true],
  ['a colon without a space', true],
  ['a tab', true],
  ['a full-width space', true],
  ['a line one column further in', true],
  ['a line one column further out', true],
  ['a dash without a space', true],
  ['a full-width colon in brackets', true],
  ['a colon without a space in brackets', true],
  ['a full-width comma in brackets', true],
  ['a bullet instead of a dash', true],
  ['a full-width space behind a dash', true],
  ['full-width brackets', true],
  ['a full-width bracket at the end', true],
  ['a text that starts with a reference', false],
  ['a text that starts with a star', false],
  ['a text that starts with a percent sign', false],
  ['a colon in a text', false],
]

afterAll(forgetFound)

describe('a mistake that is known exactly', () => {
  it.each(mended)('%s is mended wherever it is made', (name, same) => {
    let made = 0
    for (const kind of Object.keys(samples) as SampleKind[]) {
      const lines = samples[kind].split('\n')
      for (const [index, line] of lines.entries()) {
        const wrong = mistakes[name]!(line)
        if (wrong === undefined || line.startsWith('#')) continue
        const text = with_(lines, index, wrong)
        const found = foundIn(kind, text)
        // Where the mistake makes a text of a key (or of a whole block) nothing is known exactly.
        if (found.every((one) => !one.edits)) continue
        made++
        const after = fixed(kind, text)
        const codes = found.map((one) => one.code)
        const left = foundIn(kind, after).filter((one) => same || codes.includes(one.code))
        expect(left, `${kind} ${index + 1}: ${wrong}\n${after}`).toEqual([])
        if (same) expect(dataOf(kind, after), `${kind} ${index + 1}: ${wrong}`).toEqual(dataOf(kind, samples[kind]))
      }
    }
    expect(made).toBeGreaterThan(0)
  })

  it.each(Object.keys(mistakes))('%s: what --fix leaves has no more mistakes than before', (name) => {
    for (const kind of Object.keys(samples) as SampleKind[]) {
      const lines = samples[kind].split('\n')
      for (const [index, line] of lines.entries()) {
        const wrong = mistakes[name]!(line)
        if (wrong === undefined) continue
        const text = with_(lines, index, wrong)
        const shown = `${kind} ${index + 1}: ${wrong}`
        expect(foundIn(kind, fixed(kind, text)).length, shown).toBeLessThanOrEqual(foundIn(kind, text).length)
      }
    }
  })
})

const with_ = (lines: readonly string[], index: number, line: string): string =>
  lines.map((one, at) => (at === index ? line : one)).join('\n')
