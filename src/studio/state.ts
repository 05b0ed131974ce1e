import type { Clash } from './saver.ts'
import type { Coming, FigureSaid, Finding, FoundReport, OpenedReport } from './worker/protocol.ts'

/** What the page shows. */
export interface StudioState {
  /** `first`: the first screen. */
  screen: 'first' | 'writing'
  /** Where the files lie, for people. */
  place: string
  reports: readonly FoundReport[]
  /** A document of last year that was read: what is to be made of it? */
  coming?: Coming | undefined
  opened?: OpenedReport | undefined
  pages: readonly string[]
  style: string
  findings: readonly Finding[]
  figures: readonly FigureSaid[]
  characters: number
  saving: 'saved' | 'busy' | 'failed'
  /** The pages and the findings are being worked out. */
  working: boolean
  /** One line that says what was done, or what went wrong. */
  notice?: Notice | undefined
  /** Files that somebody else changed, too: they are settled one by one. */
  clashes: readonly Clash[]
  /** The panel beside the text. */
  panel: string
  /** The row beside whose words something is being changed. */
  kept?: string | undefined
  /** The row that is looked at. */
  row: string
}

export interface Notice {
  text: string
  undo?: (() => void) | undefined
  /** What may be done next. */
  next?: { title: string; run: () => void }
  isProblem?: boolean
}

export const firstState: StudioState = {
  screen: 'first',
  opened: undefined,
  place: '',
  reports: [],
  clashes: [],
  pages: [],
  style: '',
  findings: [],
  figures: [],
  characters: 0,
  saving: 'saved',
  working: false,
  panel: 'pages',
  row: '',
}
