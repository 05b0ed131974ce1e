import type { StudioState } from './state.ts'

/** Where something is typed that is not the text. */
export interface Desk {
  saving(): StudioState['saving']
  /** Brings it to the files. */
  save(): Promise<void>
}
