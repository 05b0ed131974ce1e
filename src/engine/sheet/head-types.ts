import type { Diagnostic } from '../text/diagnostic.ts'
import type { Label } from './labels.ts'
import type { SheetText } from './page.ts'

/** A sheet with the head that was found in it, and what there is to say of that. */
export interface FoundHead {
  page: SheetText
  head: SheetHead
  diagnostics: Diagnostic[]
}

/** The row that names the columns, and what each of them holds. */
export interface SheetHead {
  /** The last row of it: the figures begin below. */
  bottom: number
  name: number
  /** Every column with a label. */
  labelled: ReadonlySet<number>
  /** The columns that are read, by their keys. */
  keys: Map<string, HeadColumn>
  /** The unit that the head, or a line above it, gives to all numbers. */
  unit?: { name: string; row: number; column: number }
}

export interface HeadColumn {
  column: number
  /** As it is written. */
  written: string
  unit?: string
}

/** A cell of the head, with what it says. */
export interface HeadCell {
  column: number
  row: number
  written: string
  label: Label
}
