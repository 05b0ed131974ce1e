/** Twips. */
export interface ChartRoom {
  width: number
  /** That a chart usually has. */
  height: number
  tallest: number
}
/** A place within a chart, in shares of its width and height. */
export interface ChartBox {
  x: number
  y: number
  w: number
  h: number
}

/** How a chart is drawn, so that neither its names nor its numbers stand over one another. */
export interface ChartForm {
  /** Its bars lie, a name beside each group: there is no room for the names below them, or for the numbers above. */
  lying: boolean
  /** The size of its words, points. */
  size: number
  /** Twips. */
  height: number
  /** There is room for all of it, in words that can be read. */
  fits: boolean
  /** Where the bars or lines stand; absent: where the word processor finds room. */
  plot?: ChartBox
  legend?: ChartBox
  /** Where the axis of numbers begins; absent: where the word processor lets it. */
  least?: number
  /** Of lines: where each number stands, by series and category; undefined: there is no room for it. */
  labels?: (LinePlace | undefined)[][]
}

/** A number above its point, or below it. */
export type LinePlace = 't' | 'b'
