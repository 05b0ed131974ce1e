import type { Finding, TextPlace } from './types.ts'

/** So many further places are named beside the first. */
const named = 4

/** The first of some places, and the next as places that belong to it: for what is reported once a text. */
export function firstPlaces(places: readonly TextPlace[], more = '还有一处在这里'): Pick<Finding, 'at' | 'related'> {
  const [at, ...rest] = places
  return {
    at: at!,
    ...(rest.length > 0 && { related: rest.slice(0, named).map((one) => ({ message: more, at: one })) }),
  }
}
