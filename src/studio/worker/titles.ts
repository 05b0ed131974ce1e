import { reportFields } from '../../engine/fields/report.ts'
import { baseName } from '../../engine/host/paths.ts'
import { decodeUtf8 } from '../../engine/text/utf8.ts'
import { mapIn, type ReportTexts, type Spoken, sectionNames, valueAt } from '../outline/read-rows.ts'
import { folderOf } from './names.ts'

/** The title of a report by its report.yaml; the folder's name where it has none that can be read. */
export function titleOf(path: string, bytes: Uint8Array): string {
  const name = baseName(folderOf(path))
  try {
    const read = decodeUtf8(bytes)
    const title = 'text' in read ? valueAt(mapIn(read.text), reportFields, 'title') : undefined
    return typeof title === 'string' ? title.replaceAll('|', '') : name
  } catch {
    return name
  }
}

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
