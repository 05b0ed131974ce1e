import type { Span } from '../text/source.ts'
import type { LayoutSettings } from './layout.ts'

/** What `layout` (版式) of a file says. */
export interface LayoutOverride {
  profile?: string
  /** @internal The types of the package name no library's. */
  settings: LayoutSettings
  /** The place of a setting, by its path of English keys (`margins`, `margins.top`). */
  place: (path: readonly string[]) => Span
}
