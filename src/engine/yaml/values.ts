import * as z from 'zod'
import { config } from 'zod/v4/core'
import { nearest } from '../text/nearest.ts'
import { own } from '../text/own.ts'

/**
 * The kinds of values that schemas of YAML files are made of. Every scalar comes in as a text; each field says in
 * Chinese what it expects (`应为……`), turns it into what it means, and says for the JSON Schema what an editor, which
 * reads YAML's own types, may find there.
 */

/**
 * zod remembers every object of a value that a schema of nested maps has looked at, so that one which holds itself ends. A YAML
 * file is a tree, as aliases are refused: nothing is met twice.
 */
config({ memoizer: { attach() {}, guard() {}, alloc: (_inst, _payload, empty) => empty } })

/** A schema that is made once, however many keys have it: to make schemas is a good part of starting the program. */
export function once<S>(make: () => S): () => S {
  let made: S | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Any scalar, kept as written. An editor may take it for a number; flags it would offer where nobody wants one. */
export const scalar = once(() => z.string().meta({ json: { type: ['string', 'number'] } }))

/** What an issue of a field may carry besides its message: a code of its own, and what to do. */
export interface IssueParams {
  code?: string
  /** Also as a function of the value's path: what it says may name what the value belongs to. */
  hint?: string | ((path: readonly PropertyKey[]) => string)
}

/** What a schema finds wrong at a place below the value that it looks at. */
export const issueAt = (path: PropertyKey[], message: string, params: IssueParams = {}) => ({
  code: 'custom' as const,
  path,
  message,
  params,
})

/** What a parser of a field answers instead of a value. */
export interface Refusal extends IssueParams {
  message: string
}

export const refuse = (message: string, params: IssueParams = {}): Refusal => ({ message, ...params })

/** A scalar that `parse` understands; what it does not, it refuses with what is expected (`应为……`). */
export function parsed<T extends string | number | boolean | undefined>(
  parse: (written: string) => T | Refusal,
  json: Record<string, unknown> = { type: ['string', 'number'] },
) {
  return text
    .transform((written, context): T => {
      const value = parse(written.trim())
      if (typeof value !== 'object') return value
      const { message, ...params } = value
      context.addIssue(issueAt([], message, params))
      return z.NEVER
    })
    .register(z.globalRegistry, { json })
}

/** What every one of them comes in as. */
const text = z.string()

const flags: Record<string, boolean> = { true: true, false: false, 是: true, 否: false }

/** Whether a text says 是 or 否. */
export const isFlag = (written: string): boolean => Object.hasOwn(flags, written.trim())

/** 是 or 否, or a name. */
export const flagOrName = once(() =>
  parsed((written) => own(flags, written) ?? written, {
    anyOf: [{ enum: [true, false, '是', '否'] }, { type: 'string' }],
  }),
)

/** 是 or 否, true or false; nothing else, as 有, yes or 1 would be a guess. */
export const flag = once(() =>
  parsed((written) => own(flags, written) ?? refuse('应为“是”或“否”', { hint: '请写“是”或“否”' }), {
    enum: [true, false, '是', '否'],
  }),
)

/** A number with its unit or without, as `read` understands it. */
export const measure = (read: (written: string) => number | undefined, expected: string, hint: string) =>
  parsed((written) => read(written) ?? refuse(expected, { hint }), { type: ['number', 'string'] })

/** A whole number in a range; `unit`: a pattern of what may stand behind it. */
export function integer(least: number, most: number, more: { unit?: string; expected?: string; hint?: string } = {}) {
  const { unit, expected = `应为${least}到${most}的整数`, hint = '请只写一个半角的整数，不带单位' } = more
  const pattern = `^(\\d{1,9})${unit ? `( *个?${unit})?` : ''}$`
  const number = { type: 'integer', minimum: least, maximum: most }
  return parsed(
    (written) => {
      const value = Number(new RegExp(pattern).exec(written)?.[1])
      return value >= least && value <= most ? value : refuse(expected, { hint })
    },
    unit ? { anyOf: [number, { type: 'string', pattern }] } : number,
  )
}

/**
 * One of some names, each in either language: `{ 'by-kind': '按类别' }`. `meant` says what to do about a text that was
 * meant as something else.
 */
export function choice<const T extends string>(
  names: Record<T, string>,
  meant?: (written: string) => string | undefined,
) {
  const known = Object.entries(names) as [T, string][]
  const all = [...new Set(known.flat())]
  const expected = `应为${known.map(([, chinese]) => `“${chinese}”`).join('或')}`
  const others = `请改成其中一个，英文写法是 ${known.map(([english]) => english).join('、')}`
  return parsed(
    (written) => {
      const found = known.find((pair) => pair.includes(written))
      if (found) return found[0]
      const near = nearest(written, all)
      return refuse(expected, { hint: meant?.(written) ?? (near ? `是不是“${near}”？` : others) })
    },
    { enum: all },
  )
}
