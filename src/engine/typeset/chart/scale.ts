/** An axis of numbers. */
export interface Axis {
  from: number
  to: number
  step: number
}

/** The axis that a word processor would draw from a number on (or from below it, for numbers that are less). */
export function axisFrom(start: number, values: readonly (readonly (number | undefined)[])[]): Axis {
  const known = values.flat().filter((one) => one !== undefined)
  const least = Math.min(start, ...known)
  const most = Math.max(start, ...known)
  const step = roundStep((most - least) / 8)
  return { from: Math.floor(least / step) * step, to: (Math.floor(most / step) + 1) * step, step }
}

/** 1, 2 or 5 with zeros, not less than asked for. */
function roundStep(wanted: number): number {
  if (!(wanted > 0)) return 1
  const tens = 10 ** Math.floor(Math.log10(wanted))
  return ([1, 2, 5].find((one) => one * tens >= wanted) ?? 10) * tens
}
