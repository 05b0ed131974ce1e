import * as z from 'zod'
// Asked of zod itself, all of its core comes along, and forty languages.
import { $constructor } from 'zod/v4/core'
import { once } from '../yaml/values.ts'

/**
 * A strict object of zod that asks only the schemas of the keys that are there: a map has few of those that it may have.
 * In whatever is not as it should be, zod's own object finds what there is to say.
 */
const SparseObject = $constructor<z.ZodObject>('SparseObject', (inst, def) => {
  z.ZodObject.init(inst, def)
  const whole = inst._zod.parse
  const rows = once(() => {
    const schemas = new Map(Object.entries(def.shape))
    const required = [...schemas].filter(([, schema]) => schema._zod.optin === undefined).map(([name]) => name)
    return { schemas, required }
  })
  inst._zod.parse = (payload, context) => {
    const read = context.async ? undefined : present(payload.value, context)
    if (!read) return whole(payload, context)
    payload.value = read
    return payload
  }

  /** What a map comes to in which nothing is wrong. */
  function present(input: unknown, context: z.core.ParseContextInternal): Record<string, unknown> | undefined {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined
    const { schemas, required } = rows()
    const map = input as Record<string, unknown>
    const data: Record<string, unknown> = {}
    if (!Object.keys(map).every((name) => schemas.has(name))) return undefined
    // In the order of the rows, as zod has it: of two settings that do not fit the first row's is told.
    for (const [name, schema] of schemas) {
      if (!Object.hasOwn(map, name)) continue
      const read = schema._zod.run({ value: map[name], issues: [] }, context)
      if (read instanceof Promise || read.issues.length > 0) return undefined
      data[name] = read.value
    }
    return required.every((name) => Object.hasOwn(data, name)) ? data : undefined
  }
})

/**
 * The schema of a map with these keys and no others. The schemas of the keys are asked for when a map is first read: most kinds of
 * maps stand in no report, and to make schemas is a good part of starting the program.
 */
export function sparseObject<S extends z.ZodRawShape>(shapeOf: () => S): z.ZodObject<S, z.core.$strict> {
  const shape = once(shapeOf)
  const def = {
    type: 'object' as const,
    catchall: noOther,
    get shape() {
      return shape()
    },
  }
  return new SparseObject(def) as unknown as z.ZodObject<S, z.core.$strict>
}

const noOther = z.never()
