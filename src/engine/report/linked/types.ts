import type { Host } from '../../host/host.ts'
import type { Report, Rounding } from '../types.ts'

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
