import * as z from 'zod'
// Asked of zod itself, all of its core comes along, and forty languages.
import { $constructor } from 'zod/v4/core'
import { once } from '../yaml/values.ts'

/** What a value comes to in which nothing is wrong; `undefined` where something is. */
type Present = (input: unknown, context: z.core.ParseContextInternal) => Record<string, unknown> | undefined

/** Lets a schema read in a shorter way what is as it should be; in whatever is not, zod's own finds what there is to say. */
function readAhead({ _zod }: z.ZodObject | z.ZodRecord, present: Present): void {
  const whole = _zod.parse
  _zod.parse = (payload, context) => {
    const { value } = payload
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
    const read = context.async || !isMap ? undefined : present(value, context)
    if (!read) return whole(payload, context)
    payload.value = read
    return payload
  }
}

/**
 * A strict object of zod that asks only the schemas of the keys that are there: a map has few of those that it may have.
 */
const SparseObject = $constructor<z.ZodObject>('SparseObject', (inst, def) => {
  z.ZodObject.init(inst, def)
  const keys = once(() => {
    const schemas = Object.entries(def.shape)
    const rows = new Map(schemas.map(([name, schema], at) => [name, { name, at, schema, isText: isText(schema) }]))
    const required = schemas.filter(([, schema]) => schema._zod.optin === undefined).map(([name]) => name)
    return { rows, required }
  })
  readAhead(inst, (input, context) => {
    const { rows, required } = keys()
    const map = input as Record<string, unknown>
    const data: Record<string, unknown> = {}
    const there: Row[] = []
    let isInOrder = true
    for (const name of Object.keys(map)) {
      const row = rows.get(name)
      if (!row) return undefined
      isInOrder &&= there.length === 0 || there.at(-1)!.at < row.at
      there.push(row)
    }
    // In the order of the rows, as zod has it: of two settings that do not fit the first row's is told.
    if (!isInOrder) there.sort((a, b) => a.at - b.at)
    for (const { name, schema, isText } of there) {
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
  })
})

/** A key that a map may have. */
interface Row {
  name: string
  /** Its place among the rows. */
  at: number
  schema: z.core.$ZodType
  isText: boolean
}

/** The same for maps of any names: zod's own record asks a schema for each name first, which every text is one for. */
const PlainRecord = $constructor<z.ZodRecord>('PlainRecord', (inst, def) => {
  z.ZodRecord.init(inst, def)
  readAhead(inst, (input, context) => {
    const data: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(input as object)) {
      const read = name === '__proto__' ? undefined : def.valueType._zod.run({ value, issues: [] }, context)
      if (!read || read instanceof Promise || read.issues.length > 0) return undefined
      data[name] = read.value
    }
    return data
  })
})

/** The schema of a map whose keys are names that somebody gives. */
export const plainRecord = <S extends z.ZodType>(valueType: S): z.ZodRecord<z.ZodString, S> =>
  new PlainRecord({ type: 'record', keyType: z.string(), valueType }) as unknown as z.ZodRecord<z.ZodString, S>

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
