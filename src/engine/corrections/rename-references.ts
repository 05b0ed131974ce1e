import type { Host } from '../host/host.ts'
import type { FindVocabulary } from '../report/head.ts'
import { readParts } from '../report/parts.ts'
import { findReportFiles } from '../report/report-files.ts'
import { figureForm } from '../terms/forms.ts'
import { type SourceEdit, spanText } from '../text/source.ts'

/** New names of figures by their old ones. */
export type Renames = ReadonlyMap<string, string>

/** Signs that a reference, and a text of YAML without quotes, may hold anywhere. */
const plain = /^[\p{L}\p{N}（《“][\p{L}\p{N} （）()《》“”·、—\-_.%％/+℃㎡²³]*$/u

/** Whether a text can refer to a figure of this name: `{{甲}}` holds no braces, and behind its last dot no form. */
const canBeReferredTo = (name: string): boolean =>
  plain.test(name) && !(name.includes('.') && figureForm(name.slice(name.lastIndexOf('.') + 1).trim()))

/**
 * The edits by which the texts and tables of a report name renamed figures; `refused`: a name that they cannot hold. The
 * ledger is left to whoever renames there.
 */
export async function renameReferences(
  folder: string,
  renames: Renames,
  { host, find }: { host: Host; find?: FindVocabulary },
): Promise<{ edits: SourceEdit[] } | { refused: string }> {
  const { value: files } = findReportFiles(host.files, folder)
  if (!files) return { edits: [] }
  const { report, sections } = await readParts(files, host, find)
  const references = [report, ...sections.map(({ checked }) => checked)].flatMap((one) => one?.references ?? [])
  const edits: SourceEdit[] = []
  for (const { name, origin } of references) {
    const now = renames.get(name)
    const at = now === undefined ? -1 : spanText(origin).indexOf(name)
    if (now === undefined || at < 0) continue
    if (!canBeReferredTo(now)) return { refused: now }
    const start = origin.start + at
    edits.push({ source: origin.source, start, end: start + name.length, text: now })
  }
  return { edits }
}
