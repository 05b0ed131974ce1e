/** As much of vitest as the tests of one folder need, to run them hundreds of times in one second each: see run.mjs. */
import { isDeepStrictEqual } from 'node:util'

type Body = (...values: never[]) => unknown
const bodies: (() => unknown)[] = []

function register(body: () => unknown): void {
  bodies.push(body)
}

const rows = (cases: readonly unknown[], run: (values: unknown[]) => void): void => {
  for (const one of cases) run(Array.isArray(one) ? one : [one])
}

/** One test, or one for each row. */
export const test = Object.assign((_: string, body: () => unknown) => register(body), {
  each: (cases: readonly unknown[]) => (_: string, body: Body) =>
    rows(cases, (values) => register(() => body(...(values as never[])))),
})
export const it = test

/** Runs at once what registers the tests. */
export const describe = Object.assign((_: string, body: () => void) => body(), {
  each: (cases: readonly unknown[]) => (_: string, body: Body) =>
    rows(cases, (values) => void body(...(values as never[]))),
})

function check(holds: boolean): void {
  if (!holds) throw new Error('a test fails')
}

/** Values that are told to be undefined and values that are absent are alike here, as they are for toEqual. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, plain(one)]])),
        )
      : value

const matchesObject = (value: unknown, part: unknown): boolean =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).every(([key, one]) => matchesObject((value as Record<string, unknown>)?.[key], one))
    : Object.is(value, part)

function matchers(value: unknown, turn: (holds: boolean) => void) {
  return {
    toBe: (other: unknown) => turn(Object.is(value, other)),
    toEqual: (other: unknown) => turn(isDeepStrictEqual(plain(value), plain(other))),
    toMatchObject: (other: unknown) => turn(matchesObject(value, other)),
    toHaveLength: (length: number) => turn((value as { length: number }).length === length),
    toBeDefined: () => turn(value !== undefined),
    toBeUndefined: () => turn(value === undefined),
    toContain: (other: unknown) => turn((value as { includes(one: unknown): boolean }).includes(other)),
    toMatch: (other: RegExp | string) =>
      turn(typeof other === 'string' ? String(value).includes(other) : other.test(String(value))),
    toBeGreaterThan: (other: number) => turn((value as number) > other),
    toBeGreaterThanOrEqual: (other: number) => turn((value as number) >= other),
    toBeLessThan: (other: number) => turn((value as number) < other),
    toBeLessThanOrEqual: (other: number) => turn((value as number) <= other),
    toBeCloseTo: (other: number, digits = 2) => turn(Math.abs((value as number) - other) < 10 ** -digits / 2),
  }
}

/** What is said of a value. */
export const expect = (value: unknown) => ({
  ...matchers(value, check),
  not: matchers(value, (holds) => check(!holds)),
})

/** Runs all tests up to the first that fails; true when none does. */
export async function allHold(): Promise<boolean> {
  for (const body of bodies) {
    try {
      await body()
    } catch {
      return false
    }
  }
  return bodies.length > 0
}
