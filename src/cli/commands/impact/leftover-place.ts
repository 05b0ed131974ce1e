import type { Leftover } from '../../../engine/figures/leftover/index.ts'
import { positionOf } from '../../../engine/text/source.ts'

/** A place where an earlier value still stands typed, as plain data: for a worker to send and for `--json`. */
export interface LeftoverPlace extends Omit<Leftover, 'at' | 'diagnostic'> {
  file: string
  line: number
  column: number
}

export function leftoverPlace({ at, diagnostic: _, ...leftover }: Leftover): LeftoverPlace {
  const { file, line, column } = positionOf(at)
  return { ...leftover, file, line, column }
}
