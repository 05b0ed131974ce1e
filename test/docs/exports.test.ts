import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** The declarations that an entry exports, each as its file and its name; `*` stands for all types of a file. */
function exportsOf(entry: string): { file: string; name: string }[] {
  const text = readFileSync(entry, 'utf8')
  const found: { file: string; name: string }[] = []
  for (const [, names, from] of text.matchAll(/export (?:type )?(\*|\{[^}]+\}) from '([^']+)'/g)) {
    const file = path.join(path.dirname(entry), from!)
    if (names === '*') {
      const types = readFileSync(file, 'utf8').matchAll(/^export (?:interface|type) (\w+)/gm)
      for (const [, name] of types) found.push({ file, name: name! })
    } else {
      for (const [name] of names!.replace(/\btype\b/g, '').matchAll(/\w+/g)) found.push({ file, name })
    }
  }
  return found
}

const declared = (name: string) =>
  new RegExp(`^export (?:declare )?(?:async )?(?:interface|type|const|function|class) ${name}\\b`, 'm')

/** Those of the exports that have no comment of their own right above them. */
function undocumented(exported: readonly { file: string; name: string }[]): string[] {
  return exported
    .filter(({ file, name }) => {
      const text = readFileSync(file, 'utf8')
      const at = text.search(declared(name))
      return at < 0 || !text.slice(0, at).endsWith('*/\n')
    })
    .map(({ file, name }) => `${path.relative(source, file)}: ${name}`)
}

test.each(['index.ts', 'engine/index.ts'])('every export of src/%s says what it is', (entry) => {
  const exported = exportsOf(path.join(source, entry))
  expect(exported.length).toBeGreaterThan(60)
  expect(undocumented(exported)).toEqual([])
})

test('an export without a comment is found', () => {
  const file = path.join(source, 'engine/text/source.ts')
  expect(undocumented([{ file, name: 'NothingOfTheKind' }])).toEqual(['engine/text/source.ts: NothingOfTheKind'])
})
