import { describe, expect, it } from 'vitest'
import { count } from '../support/torture.ts'
import { mistakes } from './mistakes.ts'
import { seeded } from './random.ts'
import { diagnose, type SampleKind, samples } from './samples.ts'

const kinds = Object.keys(samples) as SampleKind[]

/** The lines of a sample that are structure; those of block scalars and comments are not. */
function structuralLines(text: string): number[] {
  let block: number | undefined
  return text.split('\n').flatMap((line, index) => {
    const indent = /^ */.exec(line)![0].length
    if (block !== undefined && (line.trim() === '' || indent > block)) return []
    block = line.endsWith('|') ? indent : undefined
    return line.trim() === '' || line.trim().startsWith('#') ? [] : [index]
  })
}

function changed(text: string, changes: ReadonlyMap<number, string>): string {
  return text
    .split('\n')
    .map((line, index) => changes.get(index) ?? line)
    .join('\n')
}

describe('one mistake in a valid file', () => {
  it.each(kinds)('is said of none in the sound %s', (kind) => {
    expect(diagnose(kind, samples[kind])).toEqual([])
  })

  it.each(Object.entries(mistakes))('%s costs one diagnostic beside it, wherever it is made', (_, make) => {
    let made = 0
    for (const kind of kinds) {
      const lines = samples[kind].split('\n')
      for (const index of structuralLines(samples[kind])) {
        const line = make(lines[index]!)
        if (line === undefined) continue
        made++
        const text = changed(samples[kind], new Map([[index, line]]))
        const found = diagnose(kind, text)
        const shown = found.map((one) => `${one.position?.line} ${one.code} ${one.message}`)
        expect(shown, `${kind} line ${index + 1}: ${line}`).toHaveLength(1)
        expect(Math.abs(found[0]!.position!.line - index - 1), `${shown}`).toBeLessThanOrEqual(1)
        expect(found[0]!.hint, `${shown}`).toBeTruthy()
      }
    }
    expect(made).toBeGreaterThan(0)
  })
})

describe('several mistakes in a file', () => {
  it('are each said once, all in one run', () => {
    const random = seeded(20231220)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
    const kindsOfMistakes = Object.entries(mistakes)
    for (let run = 0; run < count(100, 2000); run++) {
      const kind = pick(kinds)
      const lines = samples[kind].split('\n')
      const changes = new Map<number, string>()
      const names: string[] = []
      for (let tries = 0; tries < 20 && changes.size < 4; tries++) {
        const index = pick(structuralLines(samples[kind]))
        const [name, make] = pick(kindsOfMistakes)
        const line = make(lines[index]!)
        // Two lines that are both moved no longer tell which of them stands right.
        if (line === undefined || [...changes.keys()].some((other) => Math.abs(other - index) < 3)) continue
        changes.set(index, line)
        names.push(`${index + 1} ${name}`)
      }
      const text = changed(samples[kind], changes)
      const shown = diagnose(kind, text).map((one) => `${one.position?.line} ${one.code} ${one.message}`)
      expect(shown, `run ${run}, ${kind}: ${names.join(', ')}\n${text}`).toHaveLength(changes.size)
    }
  })
})
