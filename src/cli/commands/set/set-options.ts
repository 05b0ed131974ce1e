import type { ReportOptions } from '../command.ts'

export interface SetOptions extends ReportOptions {
  field?: string
  old?: string
  by?: string
  reason?: string
  sheet?: string
  yes?: boolean
}
