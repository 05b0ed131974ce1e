import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What a set may hold: manifest, templates, layouts, reports as skeleton and example with their ledgers, pictures and texts. */
const taken = /\.(?:ya?ml|hbs|md|txt|csv|xlsx|png|jpe?g)$/i
const licence = /^(?:LICEN[CS]E|NOTICE|COPYING)$/i

/** Endings of what a computer runs, or may run when it is opened. No set needs one, and nobody shall get one with it. */
const runs =
  /\.(?:exe|com|scr|pif|bat|cmd|ps\w*1|vb[es]?|js|jse|mjs|cjs|ts|tsx|jsx|node|wasm|ws[cfh]?|hta|msi|msp|dll|sys|cpl|lnk|url|reg|inf|sh|bash|zsh|command|app|jar|class|py\w?|pl|rb|php\w?|asp\w?|jsp|so|dylib|elf|bin|html?|xhtml|svg|xml|xsl|swf|chm|docm|xlsm|pptm|dotm|xltm|xlam|iso|img|vhd|desktop|applescript|workflow|gadget)$/i

/** What becomes of a file of a set that comes from somebody: what is of no use to it is left out. */
export type Fate = 'taken' | 'left out' | 'code'

/** What becomes of a file by its way inside the set; system files and what begins with a dot are left out. */
export function fateOf(way: string): Fate {
  const names = way.split('/')
  const name = names.at(-1)!
  if (runs.test(name)) return 'code'
  if (names.some((one) => one.startsWith('.') || one === '__MACOSX' || one === 'node_modules')) return 'left out'
  if (name.startsWith('~$') || /^(?:Thumbs\.db|desktop\.ini|package\.json)$/i.test(name)) return 'left out'
  return taken.test(name) || licence.test(name) ? 'taken' : 'left out'
}

/** More files than these are no set. */
export const mostFiles = 2000

/** The files of a set's folder on the disk, by their ways inside it, in an order that no locale changes. */
export function filesOf(folder: string): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const walk = (inside: string): void => {
    for (const name of readdirSync(path.join(folder, inside)).sort()) {
      const way = inside === '' ? name : `${inside}/${name}`
      const entry = lstatSync(path.join(folder, way))
      if (entry.isDirectory() && !name.startsWith('.')) walk(way)
      else if (entry.isFile() && fateOf(way) === 'taken' && found.size < mostFiles) {
        found.set(way, readFileSync(path.join(folder, way)))
      }
    }
  }
  walk('')
  return found
}

const isText = (way: string): boolean => !/\.(?:xlsx|png|jpe?g)$/i.test(way)

/** What tells a file from another: Notepad's byte-order mark and the line ends that programs turn make no other file. */
export function checksum(way: string, bytes: Uint8Array): string {
  const hash = createHash('sha256')
  if (!isText(way)) return hash.update(bytes).digest('hex')
  const text = Buffer.from(bytes).toString('latin1')
  return hash.update(Buffer.from(text.replace(/^\xef\xbb\xbf/, '').replace(/\r\n?/g, '\n'), 'latin1')).digest('hex')
}

/** The checksums of a set's files. */
export const checksums = (files: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries([...files].map(([way, bytes]) => [way, checksum(way, bytes)]))
