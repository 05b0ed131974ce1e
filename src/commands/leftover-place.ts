import type { Leftover } from '../figures/leftover/index.ts'
import { positionOf } from '../source.ts'

/** A place where an earlier value still stands typed, as plain data: for a worker to send and for `--json`. */
export interface LeftoverPlace {
  figure: string
  form?: string
  text: string
  before: string
  after?: string
  reference: string
  file: string
  line: number
  column: number
}

export function leftoverPlace({ at, diagnostic: _, ...leftover }: Leftover): LeftoverPlace {
  const { file, line, column } = positionOf(at)
  return { ...leftover, file, line, column }
}
