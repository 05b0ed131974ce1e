import { proseNames } from '../fields/field.ts'
import { sectionAsides } from '../fields/section.ts'
import type { Arrangement, ItemList, Prose, TextsOf } from '../model/report.ts'
import type { AsideText } from '../model/text-names.ts'

/** A part of the arranged report: what a first-level heading stands over. Only by section it has asides. */
export interface Part extends TextsOf<AsideText> {
  heading: Prose
  intro?: Prose
  lists: ItemList[]
}

/** How a template set wants a report's sections arranged. */
export interface Arranging {
  arrange: Arrangement
  /** The parts by their names, in the order in which they are printed. */
  parts: Readonly<Record<string, PartSetting>>
}

/** How one kind stands in a by-kind report. */
export interface PartSetting {
  heading: Prose
  /** `section`: items stand under their sections' titles. `flat`: all items in one list. */
  group: 'section' | 'flat'
  /** How the part's items are labelled when the report does not say: a label pattern. */
  enumerate?: string
}

/** What a section says of itself, for the part or the item that it becomes. */
export function asidesOf(section: TextsOf<AsideText>): TextsOf<AsideText> {
  const asides: TextsOf<AsideText> = {}
  for (const name of proseNames(sectionAsides)) if (section[name]) asides[name] = section[name] as Prose
  return asides
}
