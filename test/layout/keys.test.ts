import { expect, test } from 'vitest'
import { z } from 'zod'
import { profileKeys } from '../../src/engine/layout/keys.ts'
import { profileSchema, settingsSchema } from '../../src/engine/layout/schema.ts'
import { type KeyShape, mapShape } from '../../src/engine/yaml/key-shape.ts'

/** The keys of a schema as a nested list; of a union, those of the branch that is a map. */
function keysOfSchema(schema: unknown): object | undefined {
  if (schema instanceof z.ZodOptional) return keysOfSchema(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.map(keysOfSchema).find((one) => one !== undefined)
  if (!(schema instanceof z.ZodObject)) return undefined
  return Object.fromEntries(Object.entries(schema.shape).map(([key, value]) => [key, keysOfSchema(value)]))
}

function keysOfTable(shape: KeyShape): object {
  return Object.fromEntries(
    Object.entries(shape).map(([key, entry]) => {
      const below = mapShape(entry)
      return [key, below && keysOfTable(below)]
    }),
  )
}

test('The key table and the schema know the same settings', () => {
  expect(keysOfTable(profileKeys)).toEqual(keysOfSchema(settingsSchema.extend(profileSchema.shape)))
})

test('No two settings of one map have one Chinese name', () => {
  const visit = (shape: KeyShape): void => {
    const names = Object.values(shape).flatMap((entry) => entry.zh)
    expect(new Set(names).size).toBe(names.length)
    for (const entry of Object.values(shape)) {
      const below = mapShape(entry)
      if (below) visit(below)
    }
  }
  visit(profileKeys)
})
