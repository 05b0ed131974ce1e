import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readYamlValue, rewriteYaml } from '../../../src/engine/yaml/rewrite/rewrite.ts'
import { toYamlValue } from '../../../src/engine/yaml/rewrite/value.ts'
import { count } from '../../support/torture.ts'
import { changed, type Draw, drawOf, numbers, type Plain, someDocument, someMap } from './documents.ts'

const runs = count(60, 1000)

const readOf = (source: string): Plain => {
  const read = readYamlValue(source)
  if (read.kind === 'refused') throw new Error(`${read.why}\n${source}`)
  return read.value as Plain
}

describe('random files', () => {
  test('what is wanted as it is leaves every byte', () => {
    let read = 0
    fc.assert(
      fc.property(numbers, (drawn) => {
        const source = someDocument(drawOf(drawn))
        const value = readYamlValue(source)
        if (value.kind === 'refused') return
        read++
        expect(rewriteYaml(source, value.value)).toEqual({ kind: 'rewritten', text: source })
      }),
      { numRuns: runs, endOnFailure: true },
    )
    expect(read).toBeGreaterThan(runs * 0.9)
  })

  test('what is written is read as what was wanted, and lines without a change stay', () => {
    fc.assert(
      fc.property(numbers, numbers, (drawn, more) => {
        const source = someDocument(drawOf(drawn))
        const before = readYamlValue(source)
        if (before.kind === 'refused') return
        const wanted = changed(drawOf(more), before.value as Plain)
        const result = rewriteYaml(source, wanted)
        if (result.kind === 'refused')
          throw new Error(`${result.why} of\n${source}\n=> ${JSON.stringify(dump(wanted))}`)
        expect(readOf(result.text)).toEqual(toYamlValue(wanted))
        expect(result.text.startsWith('\ufeff')).toBe(source.startsWith('\ufeff'))
      }),
      { numRuns: runs, endOnFailure: true },
    )
  })

  test('a sign more in a text changes its line alone', () => {
    fc.assert(
      fc.property(numbers, numbers, (drawn, more) => {
        const source = someDocument(drawOf(drawn))
        const before = readYamlValue(source)
        if (before.kind === 'refused') return
        const places = textsOf(before.value as Plain)
        const draw = drawOf(more)
        const place = draw.pick(places)
        if (!place) return
        const [path, text] = place
        const at = draw.below(text.length + 1)
        const letters = [...text.slice(0, at), '好', ...text.slice(at)]
        // «-好» would be taken for an entry that lacks its blank: it cannot go on without quotes.
        if (/^-(?!\d)/.test(letters.join(''))) return
        if (/[\ud800-\udbff]$/.test(text.slice(0, at)) || (at > 0 && /[\n ]/.test(text.slice(at - 1, at + 1)))) return
        const result = rewriteYaml(
          source,
          withPart(before.value as Plain, path, () => letters.join('')),
        )
        expect(result.kind === 'rewritten' && changedLines(source, result.text), `${text} in\n${source}`).toEqual([
          1, 1,
        ])
      }),
      { numRuns: runs, endOnFailure: true },
    )
  })

  test('entries that change places keep their comments and lines', () => {
    fc.assert(
      fc.property(numbers, numbers, (drawn, more) => {
        const source = someDocument(drawOf(drawn))
        const before = readYamlValue(source)
        if (before.kind === 'refused') return
        const draw = drawOf(more)
        const path = draw.pick(collectionsOf(before.value as Plain))
        const wanted = withPart(before.value as Plain, path, (part) => mixed(draw, part))
        const result = rewriteYaml(source, wanted)
        if (result.kind === 'refused') throw new Error(`${result.why} of\n${source}`)
        expect(wordsIn(result.text), `${source}\n=====\n${result.text}`).toEqual(wordsIn(source))
      }),
      { numRuns: runs, endOnFailure: true },
    )
  })

  test('a new file is read as what was wanted', () => {
    fc.assert(
      fc.property(numbers, (drawn) => {
        const draw = drawOf(drawn)
        const wanted = someMap(draw, 4, 1 + draw.below(5))
        const result = rewriteYaml('', wanted)
        if (result.kind === 'refused') throw new Error(`${result.why}: ${JSON.stringify(dump(wanted))}`)
        expect(readOf(result.text)).toEqual(toYamlValue(wanted))
      }),
      { numRuns: runs, endOnFailure: true },
    )
  })
})

const dump = (value: unknown): unknown =>
  value instanceof Map
    ? Object.fromEntries([...value].map(([k, v]) => [k, dump(v)]))
    : Array.isArray(value)
      ? value.map(dump)
      : value

/** The texts of a value that have words, with the way to each. */
function textsOf(value: Plain, path: readonly (string | number)[] = []): [(string | number)[], string][] {
  if (typeof value === 'string') return value === '' ? [] : [[[...path], value]]
  if (value === null) return []
  const parts = value instanceof Map ? [...value] : [...value.entries()]
  return parts.flatMap(([step, part]) => textsOf(part, [...path, step]))
}

/** The ways to the lists and maps of a value. */
function collectionsOf(value: Plain, path: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value === 'string') return []
  const parts = value instanceof Map ? [...value] : [...value.entries()]
  return [[...path], ...parts.flatMap(([step, part]) => collectionsOf(part, [...path, step]))]
}

function withPart(value: Plain, path: readonly (string | number)[], change: (part: Plain) => Plain): Plain {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (value instanceof Map) {
    return new Map([...value].map(([key, one]) => [key, key === step ? withPart(one, rest, change) : one]))
  }
  return Array.isArray(value) ? value.map((one, at) => (at === step ? withPart(one, rest, change) : one)) : value
}

/** How many lines differ: of the first text and of the second. */
function changedLines(before: string, after: string): [number, number] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let head = 0
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return [old.length - head - tail, now.length - head - tail]
}

/** The entries of a list or map in another order. */
function mixed(draw: Draw, value: Plain): Plain {
  if (value instanceof Map) return new Map(inAnyOrder(draw, [...value]))
  return Array.isArray(value) ? inAnyOrder(draw, value) : value
}

function inAnyOrder<T>(draw: Draw, list: readonly T[]): T[] {
  const rest = [...list]
  return list.map(() => rest.splice(draw.below(rest.length), 1)[0]!)
}

/** All that a file's lines hold, in any order: an entry may go to another dash. */
const wordsIn = (text: string): string[] =>
  text
    .replace('\ufeff', '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^(?: *- +| *-$)*/, '').trim())
    // In brackets entries share a line.
    .map((line) => (/[[{]/.test(line) ? (/# 注.*/.exec(line)?.[0] ?? '') : line))
    .filter((line) => line !== '')
    .sort()
