/** The largest file that the page reads or writes, in bytes: a document with pictures. */
export const largestFile = 32 * 1024 * 1024

/** More files than these are no folder of reports. */
export const mostFiles = 5000

/** More entries than these are not looked through: a home folder, or a whole disk. */
export const mostEntries = 20_000

/** The endings of what a folder of reports holds: data, ledgers, templates, layouts, texts, documents, pictures. */
const endings = /\.(?:ya?ml|csv|xlsx|hbs|json|md|txt|docx|png|jpe?g)$/i

/** What other programs hold there, and what is of no use to a report. */
const foreign = /^(?:package(?:-lock)?\.json|tsconfig\.json|Thumbs\.db|desktop\.ini)$/i

/** Names of Windows devices, with any ending: opening one waits for a device. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i

/** Controls, halves of surrogate pairs, what reads right to left, and the signs that part paths or streams on Windows. */
const unsafe = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\\:*?"<>|]/u

/** The longest name of a file or folder, in UTF-8 bytes: what is put behind a temporary name has to fit as well. */
const longestName = 200
const encoder = new TextEncoder()
const deepest = 12
const longestPath = 1000

/** The name of the folder, in the opened one, of former contents. Its dot hides it from everything that looks for reports. */
export const keptFolder = '.zongjie'

/** The file that a build leaves in a folder of what it wrote. */
export const outputMark = '.zongjie.json'

/** Whether a folder of this name may be looked into. */
export const isFolderName = (name: string): boolean => isSafeName(name) && name !== 'node_modules'

/** Whether a file of this name is one that a folder of reports holds. */
export const isFileName = (name: string): boolean =>
  isSafeName(name) && !name.startsWith('~$') && endings.test(name) && !foreign.test(name)

/** 存档/送审稿/存档.json: of what a build wrote, what corrections are compared with. */
export const isEdition = (way: readonly string[]): boolean => way.at(-3) === '存档' && way.at(-1) === '存档.json'

function isSafeName(name: string): boolean {
  if (name === '' || name.startsWith('.') || /[. ]$/.test(name)) return false
  return !unsafe.test(name) && !device.test(name) && encoder.encode(name).length <= longestName
}

/**
 * Whether a path names a file that the page may read and write: parted by `/`, from the opened folder on, with no step up, no
 * hidden name and no device in it. Whether it leads out by a link is for whoever has the disk to say.
 */
export function isFilePath(path: unknown): path is string {
  if (typeof path !== 'string' || path.length > longestPath) return false
  const names = path.split('/')
  return names.length <= deepest && names.slice(0, -1).every(isFolderName) && isFileName(names.at(-1)!)
}
