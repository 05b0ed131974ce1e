import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { equations } from '../../../src/engine/proofread/relations/equations.ts'

const folder = 'src/engine/proofread/relations'
const textOf = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8').replace(/\/\*\*.*?\*\//gs, '')
const kinds = readdirSync(`${folder}/kinds`).map((name) => textOf(`kinds/${name}`))

/** What a kind names, and the roles by which numbers are bound to slots of the same name. */
const bound = new Set([...kinds, textOf('reading/roles/row.ts')].flatMap((text) => text.match(/\w+/g) ?? []))

const slotsOf = ({ stated, is }: { stated: string; is: string }): string[] => [
  stated,
  ...(is.match(/[a-z]+/g) ?? []).filter((name) => name !== 'span'),
]

test.each(equations.map((one) => [`${one.stated} = ${one.is}`, one] as const))(
  '%s: each of its slots is bound by a kind',
  (_, equation) => {
    expect(slotsOf(equation).filter((name) => !bound.has(name))).toEqual([])
  },
)

test('a slot that nothing binds is found', () => {
  expect(slotsOf({ stated: 'densty', is: 'whole÷cuont' }).filter((name) => !bound.has(name))).toEqual([
    'densty',
    'cuont',
  ])
})
