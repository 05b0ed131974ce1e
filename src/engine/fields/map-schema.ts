import * as z from 'zod'

/**
 * A strict object of zod that asks only the schemas of the keys that are there: a map has few of those that it may have.
 * In whatever is not as it should be, zod's own object finds what there is to say.
 */
const SparseObject = z.core.$constructor<z.ZodObject>('SparseObject', (inst, def) => {
  z.ZodObject.init(inst, def)
  const whole = inst._zod.parse
  const required = Object.keys(def.shape).filter((name) => def.shape[name]!._zod.optin === undefined)
  inst._zod.parse = (payload, context) => {
    const read = context.async ? undefined : present(payload.value, context)
    if (!read) return whole(payload, context)
    payload.value = read
    return payload
  }

  /** What a map comes to in which nothing is wrong. */
  function present(map: unknown, context: z.core.ParseContextInternal): Record<string, unknown> | undefined {
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return undefined
    const data: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(map)) {
      if (!Object.hasOwn(def.shape, name)) return undefined
      const read = def.shape[name]!._zod.run({ value, issues: [] }, context)
      if (read instanceof Promise || read.issues.length > 0) return undefined
      data[name] = read.value
    }
    return required.every((name) => Object.hasOwn(data, name)) ? data : undefined
  }
})

/** The schema of a map with these keys and no others. */
export const sparseObject = <S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> =>
  new SparseObject({ type: 'object', shape, catchall: z.never() }) as unknown as z.ZodObject<S, z.core.$strict>
