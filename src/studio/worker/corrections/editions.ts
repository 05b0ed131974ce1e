import { type Edition, parseEdition } from '../../../engine/editions/edition-text.ts'
import { compareNaturally } from '../../../engine/report/natural-order.ts'
import { isFilePath } from '../../../engine/storage/names.ts'
import { decodeLoosely } from '../../../engine/text/decode.ts'

/** The name of the folder of editions, and of the file of one that says what was printed: as the command has them. */
const editionsName = '存档'
const editionFile = '存档.json'

/** Where the command looks for the editions of a report, by its name: beside its outputs. */
export const editionsHome = (report: string): string => `output/${report}/${editionsName}`

/** The editions in a folder, in the order in which they were made; one that cannot be read is none. */
export function editionsIn(files: Readonly<Record<string, Uint8Array>>, home: string, folder: string): Edition[] {
  const found: Edition[] = []
  for (const [path, bytes] of Object.entries(files)) {
    const [name, file, ...deeper] = path.startsWith(`${home}/`) ? path.slice(home.length + 1).split('/') : []
    if (name === undefined || file !== editionFile || deeper.length > 0) continue
    const read = parseEdition(decodeLoosely(bytes), folder)
    if ('edition' in read) found.push({ ...read.edition, name })
  }
  return found.sort((one, other) => one.number - other.number || compareNaturally(one.name, other.name))
}

/** Why an edition cannot have a name: it becomes that of a folder. */
export function wrongEditionName(written: string, home: string, files: Iterable<string>): string | undefined {
  const name = written.trim().normalize('NFC')
  if (name === '') return '请写存档的名称，如 送审稿、定稿'
  if (name.length > 30 || name.includes('/') || !isFilePath(`${home}/${name}/${editionFile}`))
    return `“${name}”不能作名称：请用短的，不带 / : * ? 这些符号`
  const start = `${home}/${name}/`.toLowerCase()
  for (const path of files) if (path.toLowerCase().startsWith(start)) return `已经有“${name}”了，请换一个名称`
  return undefined
}

/** The files of an edition by their paths. What says that it is one comes last: what a kill leaves before is none. */
export const editionPath = (home: string, name: string, file: string = editionFile): string => `${home}/${name}/${file}`
