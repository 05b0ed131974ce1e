import { reportFields } from '../../engine/fields/report.ts'
import { baseName } from '../../engine/host/paths.ts'
import { decodeUtf8 } from '../../engine/text/utf8.ts'
import { mapIn, valueAt } from '../outline/read-rows.ts'
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
