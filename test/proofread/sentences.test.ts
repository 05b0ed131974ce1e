import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { proofread } from '../../src/engine/proofread/run.ts'
import { readTxt } from '../../src/engine/readers/txt.ts'

/** The sentences of a file in sentences/, one a line; `#` begins a heading. */
const sentencesOf = (name: string): string[] =>
  readFileSync(new URL(`sentences/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !/^# /.test(line))

/** What is found in a text whose lines are parted by ¶; of a sentence alone, below a title. */
function found(sentence: string, year?: number) {
  const text = sentence.includes('¶') ? sentence.replaceAll('¶', '\n') : `工作总结\n${sentence}`
  return proofread(readTxt({ path: 'a.txt', text }), { ...(year && { year }) }).map((one) => one.diagnostic)
}

describe('a right sentence is not called wrong', () => {
  test.each(sentencesOf('right'))('%s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe('a right sentence of a report of 2024 is not called wrong', () => {
  test.each(sentencesOf('right-2024'))('%s', (sentence) => {
    expect(found(sentence, 2024)).toEqual([])
  })
})

describe('what was left to be filled in is reported', () => {
  test.each(sentencesOf('blanks'))('%s', (sentence) => {
    const codes = found(sentence).map((one) => one.code)
    expect(codes.some((code) => /placeholder|assistant-phrase|markup-residue/.test(code))).toBe(true)
  })
})

describe('what a drafting assistant or copying left behind is reported', () => {
  test.each(sentencesOf('residues'))('%s', (sentence) => {
    const codes = found(sentence).map((one) => one.code)
    expect(codes.some((code) => /placeholder|assistant-phrase|markup-residue/.test(code))).toBe(true)
  })
})
