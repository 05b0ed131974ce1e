import { proseNames } from '../fields/field.ts'
import { sectionAsides } from '../fields/section.ts'
import type { Prose, TextsOf } from '../model/report.ts'
import type { AsideText } from '../model/text-names.ts'

/** What a section says of itself, for the part or the item that it becomes. */
export function asidesOf(section: TextsOf<AsideText>): TextsOf<AsideText> {
  const asides: TextsOf<AsideText> = {}
  for (const name of proseNames(sectionAsides)) if (section[name]) asides[name] = section[name] as Prose
  return asides
}
