/** mulberry32: numbers between 0 and 1, the same on every machine. */
// @ts-nocheck

export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What mutations put in: everything that means something to YAML, to us, or to neither. */
const inserts = [
  ...':-,[]{}#&*!|>\'"%@`?\t\n \\',
  ...'：，｛｝［］“”　（）',
  '{{',
  '}}',
  '\\{{',
  ': ',
  '- ',
  '\n  ',
  '\n---\n',
  '...',
  '<<: *a',
  '&a ',
  '!!str ',
  '%YAML 1.1\n',
  '"\\uD800"',
  '\u0000',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\u0085',
  '\u2028',
  '__proto__: ',
  '成绩:',
  '标题：',
  'null',
]

/** A text with some random changes: pieces put in, cut, doubled, moved, lines moved in and out. */
export function mutate(text: string, random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  let changed = text
  for (let count = 1 + below(4); count > 0; count--) {
    const at = below(changed.length + 1)
    const length = 1 + below(12)
    const lines = changed.split('\n')
    const line = below(lines.length)
    switch (below(8)) {
      case 0:
      case 1:
      case 2:
        changed = changed.slice(0, at) + pick(inserts) + changed.slice(at)
        break
      case 3:
        changed = changed.slice(0, at) + changed.slice(at + length)
        break
      case 4:
        changed = changed.slice(0, at) + changed.slice(at, at + length).repeat(2) + changed.slice(at + length)
        break
      case 5:
        lines[line] = ' '.repeat(below(4)) + lines[line]!.slice(below(3))
        changed = lines.join('\n')
        break
      case 6:
        lines.splice(below(lines.length), 0, ...lines.splice(line, 1 + below(3)))
        changed = lines.join('\n')
        break
      default:
        changed = changed.slice(0, at)
    }
  }
  return changed
}
