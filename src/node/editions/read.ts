import { join } from 'node:path'
import { type Edition, parseEdition } from '../../engine/editions/edition-text.ts'
import { compareNaturally } from '../../engine/report/natural-order.ts'
import { type Diagnostic, error, type Result, warning } from '../../engine/text/diagnostic.ts'
import { type Disk, disk, entryAt, ifRefused, systemCode } from '../output/disk.ts'
import { failure } from '../output/failure.ts'
import type { OutputFolder } from '../output/plan.ts'
import { editionFile, editionsFolder } from './folder.ts'

/** A document of thousands of pages takes less. */
const largestEdition = 64 * 1024 * 1024

/**
 * The editions of a report in the order in which they were made. One that cannot be read is a warning, and the others are
 * there all the same; `folder` is the report's as people see it.
 */
export async function readEditions(target: OutputFolder, folder: string, on: Disk = disk): Promise<Result<Edition[]>> {
  const { path, shown } = editionsFolder(target)
  const editions: Edition[] = []
  const diagnostics: Diagnostic[] = []
  // What the system refuses is met again, and told, by whoever writes there.
  for (const name of await foldersIn(path, on).catch(ifRefused([]))) {
    const read = await readEdition(join(path, name), { name, shown: `${shown}/${name}`, folder }, on)
    if ('edition' in read) editions.push(read.edition)
    else diagnostics.push(read.problem)
  }
  return {
    value: editions.sort((a, b) => a.number - b.number || compareNaturally(a.name, b.name)),
    diagnostics,
  }
}

async function foldersIn(path: string, on: Disk): Promise<string[]> {
  if ((await entryAt(on, path))?.kind !== 'folder') return []
  const found: string[] = []
  for (const name of (await on.readdir(path)).sort(compareNaturally)) {
    if (!name.startsWith('.') && (await entryAt(on, join(path, name)))?.kind === 'folder') found.push(name)
  }
  return found
}

interface Named {
  name: string
  shown: string
  folder: string
}

/** An edition by its folder: it, or the sentence that says why it is none. */
async function readEdition(
  path: string,
  { name, shown, folder }: Named,
  on: Disk,
): Promise<{ edition: Edition } | { problem: Diagnostic }> {
  const file = join(path, editionFile)
  try {
    const entry = await entryAt(on, file)
    if (entry?.kind !== 'file') return { problem: notAnEdition(shown) }
    if (entry.bytes > largestEdition) return { problem: damaged(shown) }
    const read = parseEdition(Buffer.from(await on.readFile(file)).toString('utf8'), folder)
    if ('edition' in read) return { edition: { ...read.edition, name } }
    return { problem: read.refused === 'damaged' ? damaged(shown) : otherVersion(shown) }
  } catch (caught) {
    return { problem: failedToRead(caught, `${shown}/${editionFile}`) }
  }
}

/** A failure of the system, as of a file that could not be read. */
function failedToRead(caught: unknown, shown: string): Diagnostic {
  const { code } = failure(caught, shown)
  const message = `存档“${shown}”读不出来（${systemCode(caught)}），没有用它`
  return warning(code, message, { hint: '请检查它的权限，或磁盘是否正常' })
}

const notAnEdition = (shown: string): Diagnostic =>
  warning('editions/not-an-edition', `“${shown}”里没有 ${editionFile}，不是存档，没有用它`, {
    hint: '请把它移到别处；存档用 archive 来做',
  })

const damaged = (shown: string): Diagnostic =>
  warning('editions/damaged', `存档“${shown}”的 ${editionFile} 不完整，或者有人改过，没有用它`, {
    hint: '请从备份里取回这个文件；其中的文档照样可以打开',
  })

const otherVersion = (shown: string): Diagnostic =>
  warning('editions/other-version', `存档“${shown}”是别的版本的 zongjie 写的，这个版本读不懂，没有用它`, {
    hint: '请用写它的那个版本，或更新的版本；其中的文档照样可以打开',
  })

/** An edition by its name; `undefined` with an error when there is none, and the last one when no name is given. */
export function editionNamed(
  { value: editions, diagnostics }: Result<Edition[]>,
  name: string | undefined,
  shown: string,
): Result<Edition | undefined> {
  if (name === undefined) return { value: editions.at(-1), diagnostics }
  const wanted = name.normalize('NFC')
  const found = editions.find((one) => one.name.normalize('NFC') === wanted)
  if (found) return { value: found, diagnostics: [] }
  // Of one that is there and cannot be read, it is told why.
  const own = diagnostics.filter(({ message }) => message.includes(`/${name}”`))
  if (own.length > 0) return { value: undefined, diagnostics: own.map((one) => ({ ...one, severity: 'error' })) }
  const known = editions.map((one) => `“${one.name}”`).join('、')
  const hint = known === '' ? `还没有存档` : `有的是：${known}`
  return { value: undefined, diagnostics: [error('editions/unknown', `“${shown}”没有叫“${name}”的存档`, { hint })] }
}
