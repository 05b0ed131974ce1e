import type { Note } from '../../document/types.ts'
import type { Strip } from '../../typeset/fill-pages.ts'

/** How a block stands to its neighbours. */
export interface FlowPlacement {
  /** It shares a page with the block after it. */
  keepsNext: boolean
  /** A further line of the subtitle. */
  below: boolean
  /** Of a table: another one follows, without a caption. */
  touching: boolean
}

/** A part of a document that pages are filled with: it can be divided between strips. */
export interface Flow {
  strips: Strip[]
  /** The HTML of some of its strips: those that stand on one page. */
  draw(from: number, to: number): string
  /** The notes whose marks stand in each strip. */
  notes?: readonly (readonly Note[])[]
  /** True: it hangs at the foot of its page. */
  atFoot?: true
}

/** Something of its own height that is drawn as a whole. */
export const whole = (html: string, strip: Strip): Flow => ({ strips: [strip], draw: () => html })

/** 空一行: rows of body text without text. */
export function blankLines(count: number, height: number, keepsNext = false): Flow[] {
  if (count <= 0) return []
  const strip: Strip = { height, ...(keepsNext && { keepsNext }) }
  const draw = (from: number, to: number) => `<div class="blank" style="height:${pt((to - from) * height)}"></div>`
  return [{ strips: Array.from({ length: count }, () => strip), draw }]
}

/** Twips as a length of CSS. */
export const pt = (twips: number): string => `${Math.round(twips * 5) / 100}pt`

/** The same flows, of which each strip shares a page with what is below it. */
export function keptWithNext(flows: readonly Flow[]): Flow[] {
  return flows.map((flow) => ({
    ...flow,
    strips: flow.strips.map((strip) => ({ ...strip, keepsNext: true as const })),
  }))
}
