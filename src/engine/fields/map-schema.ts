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
  const keys = once(() => {
    const schemas = Object.entries(def.shape)
    const rows = new Map(schemas.map(([name, schema], at) => [name, { at, schema, isText: isText(schema) }]))
    const required = schemas.filter(([, schema]) => schema._zod.optin === undefined).map(([name]) => name)
    const byRow = (a: string, b: string): number => rows.get(a)!.at - rows.get(b)!.at
    return { rows, required, byRow }
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
    const { rows, required, byRow } = keys()
    const map = input as Record<string, unknown>
    const data: Record<string, unknown> = {}
    const names = Object.keys(map)
    if (!names.every((name) => rows.has(name))) return undefined
    // In the order of the rows, as zod has it: of two settings that do not fit the first row's is told.
    const isInOrder = names.every((name, index) => index === 0 || byRow(names[index - 1]!, name) < 0)
    if (!isInOrder) names.sort(byRow)
    for (const name of names) {
      const { schema, isText } = rows.get(name)!
      const value = map[name]
      if (isText && typeof value === 'string') {
        data[name] = value
        continue
      }
      const read = schema._zod.run({ value, issues: [] }, context)
      if (read instanceof Promise || read.issues.length > 0) return undefined
      data[name] = read.value
    }
    return required.every((name) => Object.hasOwn(data, name)) ? data : undefined
  }
})

/** Whether every text is what a schema wants, and stays as it is: most keys have one, and zod need not be asked. */
function isText({ _zod: { def } }: z.core.$ZodType): boolean {
  if (def.type === 'optional') return isText((def as z.core.$ZodOptionalDef).innerType)
  return def.type === 'string' && !def.checks?.length
}

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
