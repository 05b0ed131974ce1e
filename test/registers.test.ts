import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Folders of which each file brings something that an index lists: what it brings looks like, and where the list is. */
const registers: readonly [folder: string, brings: RegExp, index: string][] = [
  ['src/engine/proofread/relations/kinds', /^export const (\w+): (?:Relation|Sentence)Finder\b/gm, '../index.ts'],
  ['src/engine/template/helpers', /^export const (\w+): Helper\b/gm, 'index.ts'],
  [
    'src/engine/figures/around',
    /^export function (\w+)\(\w+: [\w ]+(?:\[\])?\): Diagnostic(?:\[\]| \| undefined)/gm,
    'index.ts',
  ],
  ['src/engine/transforms', /^export function (\w+)\([^)]*\): Result<Document>/gm, 'index.ts'],
]

/** What is imported and listed nowhere: it is named once, or not at all. */
function unlisted(brought: readonly string[], index: string): string[] {
  const names = index.replace(/ from '.*'/g, '').match(/\w+/g) ?? []
  return brought.filter((name) => names.filter((one) => one === name).length < 2)
}

test.each(registers)('what the files of %s bring is listed', (folder, brings, place) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  const brought = files.flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(brings)].map(([, one]) => one!),
  )
  expect(brought.length).toBeGreaterThan(3)
  expect(unlisted(brought, readFileSync(`${folder}/${place}`, 'utf8'))).toEqual([])
})

test('what is not listed is found', () => {
  const index = "import { sum } from './sum.ts'\nimport { share } from './share.ts'\nconst all = [sum]\n"
  expect(unlisted(['sum', 'share', 'mean'], index)).toEqual(['share', 'mean'])
})
