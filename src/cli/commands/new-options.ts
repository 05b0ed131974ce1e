import type { Answers } from '../../engine/new/answers.ts'

export interface NewOptions {
  /** The folder of reports: where a bare name is made. */
  data?: string
  template?: string
  unit?: string
  year?: string
  lang?: 'zh' | 'en'
  ledger?: Answers['ledger']
  templates?: string
  /** Makes a project file, too. */
  withProject?: boolean
  /** The project file (zongjie.yaml) that the folders are of. */
  project?: string
  /** The report whose next year this one is. */
  from?: string
  keep?: 'text' | 'outline'
  force?: boolean
  json?: boolean
}
