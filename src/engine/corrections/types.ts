import type { Figure } from '../model/report.ts'
import type { Position } from '../text/source.ts'
import type { YamlMap } from '../yaml/nodes.ts'
import type { NumberField } from './number-field.ts'

/** The ledger of a report as the file that it stands in, ready to be changed in it. */
export interface LedgerFile {
  /** The report's folder, as the files are read by. */
  folder: string
  /** The file's path, and as people see it. */
  file: string
  shown: string
  /** Its content. */
  bytes: Uint8Array
  kind: 'yaml' | 'csv' | 'xlsx'
  /** The figures as they stand in the file. */
  root: YamlMap
  figures: ReadonlyMap<string, Figure>
  /** The report's year, for columns of a sheet that are called by it. */
  year?: number
  /** 上年 that nobody wrote, where the report has it from, and the path of that report from this one. */
  taken: ReadonlyMap<string, TakenYear>
}

/** A number of the year before that comes from another report. */
export interface TakenYear {
  digits: string
  unit: string
  /** The other report, as a path from this one, the figure there, and whether it is that one's 上年. */
  report: string
  figure: string
  isPrevious: boolean
}

/** What somebody wants to be corrected. */
export interface Wanted {
  figure: string
  /** 值 when absent. */
  field?: string
  value: string
  /** 原数: the number that is to be replaced. */
  old?: string
  /** The same number written otherwise (354 for 354.0) is to be written, too. */
  respell?: boolean
}

/** A number that is replaced by another one, both in the figure's unit. */
export interface Correction {
  figure: string
  field: NumberField
  /** Empty where there was none, or it was open. */
  before: string
  after: string
  unit: string
  position: Position
  /** Why it may be a slip. */
  doubts: string[]
  /** What is rather to be done. */
  instead?: string
}

/** Why nothing is corrected, and what to do. */
export interface NotCorrected {
  message: string
  hints: string[]
}

/** Numbers that were put into the ledger's file. */
export interface Corrected {
  bytes: Uint8Array
  corrections: Correction[]
  /** What there is to know of the file: formulas of a workbook that have to be worked out again. */
  notes: string[]
}

export const notCorrected = (message: string, ...hints: string[]): NotCorrected => ({ message, hints })

export const isRefused = <T extends object>(found: T | NotCorrected): found is NotCorrected => 'hints' in found

/** A cell of a sheet and the number that is to stand in it. Rows and columns count from 1. */
export interface CellNumber extends Placed {
  row: number
  column: number
}

/** A number of a figure that is to stand in the file. */
export interface Placed {
  figure: string
  field: NumberField
  digits: string
  /** Its unit, where the file has none for the figure yet. */
  unit?: string
}
