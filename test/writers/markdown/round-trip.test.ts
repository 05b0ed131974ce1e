import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../../src/engine/document/types.ts'
import { writeMarkdown } from '../../../src/engine/writers/markdown/index.ts'
import { readMarkdown } from '../../support/read-markdown.ts'
import { count, patience } from '../../support/torture.ts'
import { hostileBlock } from './hostile.ts'
import { meant } from './meant.ts'

const numRuns = count(200, 10_000)

const documentOf = (children: Block[]): Document => ({
  type: 'document',
  meta: { title: '', unit: '', year: 2023, numbering: 'typed', outline: [], words: [] },
  children,
})

describe('writing hostile text and reading it back with a CommonMark parser', () => {
  it('gives the same blocks with the same text', { timeout: patience(30, 600) }, () => {
    const blocks = fc.array(hostileBlock, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(blocks, (children) => {
        const expected = meant(children)
        // A document does not begin with a break: that would be a YAML header.
        if (expected[0]?.kind === 'thematic_break') expected.shift()
        expect(readMarkdown(writeMarkdown(documentOf(children)))).toEqual(expected)
      }),
      { seed: 20231220, numRuns },
    )
  })
})
