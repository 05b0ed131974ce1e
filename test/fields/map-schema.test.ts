import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { plainRecord, sparseObject } from '../../src/engine/fields/map-schema.ts'

const shape = {
  name: z.string(),
  year: z.string().transform((written, context) => {
    if (/^\d{4}$/.test(written)) return Number(written)
    context.addIssue({ code: 'custom', message: 'no year' })
    return z.NEVER
  }),
  note: z.string().optional(),
  list: z.array(z.string()).optional(),
}

/** What a schema makes of a value, its keys in their order; issues without the order in which it looked at keys. */
function outcome(schema: z.ZodType, value: unknown) {
  const read = schema.safeParse(value)
  if (read.success) return { data: read.data, inOrder: JSON.stringify(read.data) }
  const issues = read.error.issues.map(({ code, message, path }) => JSON.stringify([code, message, path]))
  return { issues: issues.sort() }
}

const refine = <S extends z.ZodType>(schema: S) =>
  schema.superRefine((value, context) => {
    const { name } = value as { name: string }
    if (name === '无') context.addIssue({ code: 'custom', path: ['name'], message: 'no name' })
  })

describe.each([
  ['a map with all its keys', { name: '甲', year: '2024', note: '乙', list: ['丙'] }],
  ['a map with the keys that it must have', { name: '甲', year: '2024' }],
  ['keys in another order', { note: '乙', year: '2024', name: '甲' }],
  ['a key with nothing', { name: '甲', year: '2024', note: undefined }],
  ['a map that a refinement refuses', { name: '无', year: '2024' }],
  ['a key that is missing', { name: '甲' }],
  ['a key that must be there with nothing', { name: undefined, year: '2024' }],
  ['a key that nobody knows', { name: '甲', year: '2024', other: '乙' }],
  ['a key that every object has', { name: '甲', year: '2024', toString: '乙' }],
  ['a wrong value', { name: '甲', year: '去年' }],
  ['several mistakes', { name: 1, year: '去年', note: [], other: '乙' }],
  ['a wrong value deep in it', { name: '甲', year: '2024', list: ['乙', 1] }],
  ['a list', ['甲']],
  ['a text', '甲'],
  ['null', null],
  ['nothing', undefined],
])('%s', (_, value) => {
  test('comes to what a strict object of zod makes of it', () => {
    expect(
      outcome(
        sparseObject(() => shape),
        value,
      ),
    ).toEqual(outcome(z.strictObject(shape), value))
  })

  test('and so with a refinement, and as one of several', () => {
    const [ours, theirs] = [refine(sparseObject(() => shape)), refine(z.strictObject(shape))]
    expect(outcome(ours, value)).toEqual(outcome(theirs, value))
    expect(outcome(z.union([z.number(), ours]), value)).toEqual(outcome(z.union([z.number(), theirs]), value))
  })
})

test('is the same to an editor', () => {
  const draft = { io: 'input', unrepresentable: 'any' } as const
  expect(
    z.toJSONSchema(
      sparseObject(() => shape),
      draft,
    ),
  ).toEqual(z.toJSONSchema(z.strictObject(shape), draft))
})

test('asks no schema of a key that is absent', () => {
  const asked: unknown[] = []
  const seen = z
    .string()
    .optional()
    .refine((value) => asked.push(value) > 0)
  expect(sparseObject(() => ({ name: z.string(), seen })).safeParse({ name: '甲' }).success).toBe(true)
  expect(asked).toEqual([])
})

describe.each([
  ['a map of names', { 甲: { name: '一', year: '2024' }, toString: { name: '二', year: '2025' } }],
  ['names that are numbers, behind others', { 乙: { name: '一', year: '2024' }, 2: { name: '二', year: '2025' } }],
  ['no name', {}],
  ['a wrong value', { 甲: { name: '一', year: '去年' }, 乙: { name: '二', year: '2025' }, 丙: 1 }],
  ['a name that changes what an object is', JSON.parse('{"__proto__": {"name": "一", "year": "2024"}, "甲": 1}')],
  ['a list', [{ name: '一', year: '2024' }]],
  ['null', null],
])('%s', (_, value) => {
  test('comes to what a record of zod makes of it', () => {
    const row = z.strictObject(shape)
    expect(outcome(plainRecord(row), value)).toEqual(outcome(z.record(z.string(), row), value))
  })
})
