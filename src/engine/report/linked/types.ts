import type { Host } from '../../host/host.ts'
import type { Figure, Report, Rounding } from '../../model/report.ts'
import { isPending } from '../../terms/pending.ts'

/** What the ledger of a report has from others. */
export interface LinkContext {
  host: Host
  /** The report's folder. */
  folder: string
  /** 上年报告, if it leads to no circle. */
  previousReport?: Report['previousReport'] | undefined
  year?: number | undefined
  period?: string | undefined
  rounding?: Rounding | undefined
}

/** The ledger of a report that another one rests on, as its files say it: nothing in it is taken from a third one yet. */
export interface LinkedLedger {
  figures: ReadonlyMap<string, Figure>
  year?: number
  period?: string
  rounding?: Rounding
  /** 上年报告, as it is written. */
  previousReport?: string
}

/** Whether nobody wrote what was a year before, nor that it is still to come. */
export const lacksYear = (figure: Figure): boolean => figure.previous === undefined && !isPending(figure, 'previous')
