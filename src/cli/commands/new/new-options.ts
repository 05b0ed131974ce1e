import type { Answers } from '../../../engine/new/answers.ts'
import type { Options } from '../command.ts'

export interface NewOptions extends Options {
  /** The folder of reports: where a bare name is made. */
  data?: string
  template?: string
  unit?: string
  year?: string
  lang?: 'zh' | 'en'
  ledger?: Answers['ledger']
  /** Makes a project file, too. */
  withProject?: boolean
  /** The report whose next year this one is. */
  from?: string
  keep?: 'text' | 'outline'
  force?: boolean
}
