import type { Finding, TextPlace } from './types.ts'

/** So many further places are named beside the first. */
const named = 4

/** The first of some places, and the next as places that belong to it: for what is reported once a text. */
export function firstPlaces(places: readonly TextPlace[]): Pick<Finding, 'at' | 'related'> {
  const [at, ...rest] = places
  return {
    at: at!,
    ...(rest.length > 0 && { related: rest.slice(0, named).map((one) => ({ message: '还有一处在这里', at: one })) }),
  }
}
