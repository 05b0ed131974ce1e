import { mapIn, type ReportTexts, type Spoken, sectionNames, valueAt } from '../outline/read-rows.ts'

/** What the sections of a report are called, by the names of their files; of one that cannot be read nothing. */
export function fileTitles(texts: ReportTexts, { vocabulary }: Spoken): Record<string, string> {
  const titles: Record<string, string> = {}
  for (const name of sectionNames(texts, new Map())) {
    try {
      const title = valueAt(mapIn(texts[`${name}.yaml`] ?? ''), vocabulary.section, 'title')
      if (typeof title === 'string' && title.trim() !== '') titles[`${name}.yaml`] = title.replaceAll('|', '')
    } catch {
      // It is called as its file is.
    }
  }
  return titles
}
