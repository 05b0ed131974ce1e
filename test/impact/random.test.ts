import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/engine/compare/types.ts'
import { impactOf } from '../../src/engine/impact/index.ts'
import { printedChanges } from '../../src/engine/impact/printed-changes.ts'
import { writeMarkdown } from '../../src/engine/writers/markdown/index.ts'
import { type Random, randomOf } from '../support/random.ts'
import { count } from '../support/torture.ts'
import { printed, printedOf, samples, sampleTexts, textOf } from './reports.ts'

/** A line of Markdown as its sentences or cells. */
function partsOf(line: string): string[] {
  const plain = line.replace(/\\([!-/:-@[-`{-~])/g, '\u0001$1').replace(/\*\*/g, '')
  const cells = plain.startsWith('| ')
    ? plain.slice(2, -2).split(' | ')
    : plain.split(/(?<=[。！？][”’」』）》]*)(?![”’」』）》])/)
  return cells.map((one) => one.replaceAll('\u0001', '')).filter((one) => one !== '')
}

/** What differs between two Markdown files of the same lines: sentences and cells, before and after. */
function differences(before: string, after: string): [string, string][] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  expect(now).toHaveLength(old.length)
  return old.flatMap((line, index) => {
    if (line === now[index]) return []
    const [was, is] = [partsOf(line), partsOf(now[index]!)]
    expect(is).toHaveLength(was.length)
    return was.flatMap((part, at): [string, string][] => (part === is[at] ? [] : [[part, is[at]!]]))
  })
}

/** What was told and does not differ, and what differs and was not told. A label stands before the words of its line. */
function unequal(changes: readonly Change[], differing: readonly [string, string][]) {
  const rest = [...differing]
  const untrue = changes.filter(({ before, after }) => {
    const at = rest.findIndex(([was, is]) => {
      const label = was.slice(0, was.length - before.length)
      return was.endsWith(before) && is.endsWith(after) && is === label + after
    })
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return { untrue: untrue.map(({ before, after }) => [before, after]), untold: rest }
}

/** Another number in the place of one of a ledger. */
function corrected(random: Random, ledger: string): string {
  const numbers = [...ledger.matchAll(/(?<=(?:值|上年|目标): ?|^[^\s:#]+: )\d+(?:\.\d+)?/gm)]
  const number = random.pick(numbers)
  const digits = [...number[0]]
  const at = random.pick(
    digits.flatMap((digit, index) => (/\d/.test(digit) && (index > 0 || digits.length === 1) ? [index] : [])),
  )
  digits[at] = String((Number(digits[at]) + 1 + random.below(8)) % 10)
  return ledger.slice(0, number.index) + digits.join('') + ledger.slice(number.index + number[0].length)
}

const asTheyAre = new Map(
  await Promise.all(samples.map(async (name) => [name, await printed(sampleTexts(name))] as const)),
)

describe('random corrections of the samples', () => {
  it('print otherwise just what is told, and for the right cause', { timeout: 300_000 }, async () => {
    const wrong: unknown[] = []
    let tried = 0
    for (let seed = 0; tried < count(40, 500); seed++) {
      const random = randomOf(seed)
      const name = random.pick(samples)
      const texts = sampleTexts(name)
      const before = asTheyAre.get(name)!
      const now = await printedOf({ ...texts, 'figures.yaml': corrected(random, textOf(texts, 'figures.yaml')) })
      if (!now) continue
      tried++
      const { changes } = await impactOf(before.snapshot, now)
      const differing = differences(writeMarkdown(before.snapshot.document), writeMarkdown(now.snapshot.document))
      const { untrue, untold } = unequal(changes, differing)
      const causes = changes.filter(({ cause, figures }) => cause !== 'figure' || figures.length === 0)
      if (untrue.length + untold.length + causes.length > 0) wrong.push({ seed, name, untrue, untold, causes })
    }
    expect(wrong).toEqual([])
  })
})

describe('random edits of the samples', () => {
  it('tell every sentence that came or went, and none that did not', { timeout: 300_000 }, async () => {
    const wrong: unknown[] = []
    let tried = 0
    for (let seed = 5000; tried < count(30, 400); seed++) {
      const random = randomOf(seed)
      const name = random.pick(samples)
      const texts = sampleTexts(name)
      const file = random.pick(Object.keys(texts).filter((one) => /^\d.*\.yaml$/.test(one)))
      const before = asTheyAre.get(name)!
      const now = await printedOf({ ...texts, [file]: edited(random, textOf(texts, file)) })
      if (!now) continue
      tried++
      const changes = printedChanges(before.snapshot, now.snapshot).filter(({ kind }) => kind !== 'label')
      const parts = (markdown: string): string[] => markdown.split('\n').flatMap(partsOf)
      const [old, is] = [before, now].map(({ snapshot }) => parts(writeMarkdown(snapshot.document)).map(unlabelled))
      const expected = multiset([...old!, ...changes.flatMap(({ after }) => (after ? [unlabelled(after)] : []))])
      const found = multiset([...is!, ...changes.flatMap(({ before: was }) => (was ? [unlabelled(was)] : []))])
      const told = changes.filter(({ cause }) => cause !== 'text' && cause !== 'numbering')
      if (JSON.stringify(expected) !== JSON.stringify(found) || told.length > 0) wrong.push({ seed, name, file, told })
    }
    expect(wrong).toEqual([])
  })
})

/** A sentence without the label and marks before it. */
const unlabelled = (part: string): string =>
  part.replace(/^(?:#+ |- )?(?:[（(]?[一二三四五六七八九十\d]+[）)、.]|[①-⑳]|[一二三四五六七八九十]是)?\s*/, '')

const multiset = (parts: readonly string[]): string[] => [...parts].sort()

/** A file of a section with a sentence changed, taken out or put in, or an entry taken out. */
function edited(random: Random, text: string): string {
  const sentences = [...text.matchAll(/(?<=[。：] ?)[^。：\n“”{}]{6,}。/g)]
  if (sentences.length === 0) return text
  const { index, 0: sentence } = random.pick(sentences)
  const [head, tail] = [text.slice(0, index), text.slice(index + sentence.length)]
  switch (random.below(4)) {
    case 0:
      return `${head}${sentence}干部下沉一线解难题。${tail}`
    case 1:
      return `${head}${sentence.replace(/.{2}。$/, '更上层楼。')}${tail}`
    case 2:
      return `${head}${tail}`
    default:
      return `${head}${sentence.slice(0, 3)}扎实${sentence.slice(3)}${tail}`
  }
}
