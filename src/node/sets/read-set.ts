import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type ArchiveKind, BadFile } from '../../engine/archive/bad-file.ts'
import { type Member, readTar } from '../../engine/archive/tar.ts'
import { openArchive } from '../../engine/archive/unzip.ts'
import { type Diagnostic, error, type Result } from '../../engine/text/diagnostic.ts'
import { nodeCompression } from '../compression.ts'
import { shownPath, wholeFile } from '../files.ts'
import { refusalCode } from '../output/disk.ts'
import { nameKey, safeFileName } from '../output/file-name.ts'
import { fateOf, mostFiles } from './set-files.ts'

/** A set as somebody handed it over, looked through: only what a set has. */
export interface GivenSet {
  /** The name that its manifest says. */
  name: string
  version: string
  /** Its files by their ways inside it, in an order that no locale changes. */
  files: Map<string, Uint8Array>
  /** What was left out: it is of no use to a set. */
  leftOut: string[]
  /** The folder or archive, as people see it. */
  shown: string
}

const megabyte = 1024 * 1024
const mostBytes = 50 * megabyte
const mostOfFile = 5 * megabyte

const kind: ArchiveKind = {
  name: '模板压缩包',
  program: '压缩软件',
  ending: '.zip',
  formerEnding: '.zip',
  entries: mostFiles,
  partBytes: mostOfFile,
  allBytes: mostBytes,
  unpack: '没有加入。请先解压成文件夹，看过里面的文件，再加入那个文件夹',
  again: '没有加入。请重新取得文件，或向发布它的单位要 template pack 做的 .zip',
}

/** Reads a set from a folder, a .zip or a .tgz as npm packs it. Whatever a set does not have is refused, or left out. */
export function readGivenSet(source: string): Result<GivenSet | undefined> {
  const shown = shownPath(source)
  try {
    return { value: setOf(membersOf(source), shown), diagnostics: [] }
  } catch (caught) {
    return { value: undefined, diagnostics: [refusal(caught, shown)] }
  }
}

function refusal(caught: unknown, shown: string): Diagnostic {
  const at = wholeFile(shown)
  if (caught instanceof BadFile) return error('set/refused', caught.message, { at, hint: caught.hint })
  const code = refusalCode(caught)
  const message = code === 'ENOENT' ? '没有这个文件夹或文件' : `读不出来（${code}）`
  return error('set/unreadable', message, { at, hint: '请检查路径；要写一套模板的文件夹、.zip 或 .tgz' })
}

const bad = (message: string, hint = kind.again!): never => {
  throw new BadFile(message, hint)
}

function membersOf(source: string): Member[] {
  if (statSync(source).isDirectory()) return folderMembers(source)
  if (!statSync(source).isFile()) bad('这不是文件夹，也不是普通的文件')
  if (statSync(source).size > mostBytes) bad(`文件超过${mostBytes / megabyte}MB，不像一套模板`)
  const bytes = readFileSync(source)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return zipMembers(bytes)
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return readTar(unpacked(bytes), mostFiles)
  return bad('这不是 .zip，也不是 .tgz', '请用 .zip、.tgz，或解压成文件夹；.rar 和 .7z 请先解压')
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch (caught) {
    const isBomb = caught instanceof RangeError
    return bad(isBomb ? `压缩包解开后超过${mostBytes / megabyte}MB，不像一套模板` : '压缩包已经损坏，读不出来')
  }
}

function zipMembers(bytes: Uint8Array): Member[] {
  const archive = openArchive(bytes, kind, nodeCompression)
  return archive.names().map((name) => ({
    name,
    kind: name.endsWith('/') ? 'folder' : 'file',
    read: () => archive.read(name)!,
  }))
}

function folderMembers(folder: string): Member[] {
  const members: Member[] = []
  const walk = (inside: string): void => {
    for (const name of readdirSync(path.join(folder, inside)).sort()) {
      const one = folderMember(folder, inside === '' ? name : `${inside}/${name}`)
      // What no set has is not gone through: a history, a library of somebody's.
      if (one.kind === 'folder' && (name.startsWith('.') || name === 'node_modules')) continue
      if (members.length >= mostFiles) bad(`里面有${mostFiles}个以上的文件，不像一套模板`)
      members.push(one)
      if (one.kind === 'folder') walk(one.name)
    }
  }
  walk('')
  return members
}

function folderMember(folder: string, way: string): Member {
  const place = path.join(folder, way)
  const entry = lstatSync(place)
  if (entry.isFile() && entry.size > mostOfFile) bad(`“${way}”超过${mostOfFile / megabyte}MB，不像一套模板的文件`)
  const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other'
  return { name: way, kind, read: () => readFileSync(place) }
}

/** The set among the members of a folder or archive. */
function setOf(members: readonly Member[], shown: string): GivenSet {
  for (const one of members) checkMember(one)
  checkClashes(members)
  const root = rootOf(members)
  const files = new Map<string, Uint8Array>()
  const leftOut: string[] = []
  for (const one of [...members].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (one.kind !== 'file') continue
    const way = one.name.startsWith(root) ? one.name.slice(root.length) : undefined
    if (way === undefined || fateOf(way) !== 'taken') leftOut.push(one.name)
    else files.set(way, one.read())
  }
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  if (total > mostBytes) bad(`里面的文件共超过${mostBytes / megabyte}MB，不像一套模板`)
  return { ...headOf(files.get('template.yaml')!), files, leftOut: leftOut.filter(isWorthTelling), shown }
}

/** What systems and packers leave need not be told. */
const isWorthTelling = (name: string): boolean =>
  !/(?:^|\/)(?:\.|__MACOSX|~\$|Thumbs\.db$|desktop\.ini$|package\.json$)/i.test(name)

function checkMember({ name, kind }: Member): void {
  if (kind === 'other') bad(`里面的“${name}”是链接或设备，不是普通的文件`)
  if (/^(?:[/\\]|[a-zA-Z]:)/.test(name)) bad(`里面的“${name}”是绝对路径`)
  const names = name.replace(/\/$/, '').split('/')
  if (names.includes('..')) bad(`里面的“${name}”指向外面的文件夹`)
  const fate = fateOf(name)
  if (kind === 'file' && fate === 'code') {
    bad(
      `里面有能运行的文件“${name}”，模板用不到它`,
      '没有加入。请向发布它的单位问明来历；确实是模板的，请删去这个文件再加入',
    )
  }
  // What is left out never becomes a file.
  if (fate === 'left out' && kind === 'file') return
  const illegal = names.find(
    (one) => !one.startsWith('.') && one !== '__MACOSX' && safeFileName(one) !== one.normalize('NFC'),
  )
  if (illegal !== undefined) bad(`里面的“${name}”在 Windows 等系统上不能用作文件名`, '没有加入。请改名后再加入')
}

/** Names that some file system takes for one, and a file where others have a folder. */
function checkClashes(members: readonly Member[]): void {
  const known = new Map<string, Member>()
  const add = (name: string, one: Member): void => {
    const key = nameKey(name)
    const before = known.get(key)
    if (before && (before.kind === 'file' || one.kind === 'file') && before !== one) {
      bad(`里面的“${before.name}”和“${one.name}”会成为同一个文件`, '没有加入。请改名后再加入')
    }
    known.set(key, one)
  }
  for (const one of members) add(one.name.replace(/\/$/, ''), one)
  for (const { name, ...rest } of members) {
    const names = name.replace(/\/$/, '').split('/')
    for (let depth = 1; depth < names.length; depth++) {
      const above = names.slice(0, depth).join('/')
      if (known.get(nameKey(above))?.kind === 'file') bad(`里面的“${above}”又是文件又是文件夹`)
      known.set(nameKey(above), { ...rest, kind: 'folder', name: above })
    }
  }
}

/** The folder in which the manifest stands, with a slash behind it: the uppermost. */
function rootOf(members: readonly Member[]): string {
  const found = members
    .filter(({ name, kind }) => kind === 'file' && /(?:^|\/)template\.yaml$/.test(name) && fateOf(name) === 'taken')
    .map(({ name }) => name.slice(0, -'template.yaml'.length))
  const depthOf = (root: string): number => root.split('/').length
  const least = Math.min(...found.map(depthOf))
  const tops = found.filter((root) => depthOf(root) === least)
  if (tops.length > 1) {
    const names = tops.map((one) => `“${one.replace(/\/$/, '')}”`).join('、')
    bad(`里面有${tops.length}套模板：${names}`, '没有加入。请一次加入一套：解压后写其中一套的文件夹')
  }
  if (tops[0] !== undefined) return tops[0]
  const misnamed = members.find(({ name }) => /(?:^|\/)template\.(?:yml|yaml\.txt|yaml\.yaml|txt)$/i.test(name))
  return misnamed
    ? bad(`里面没有 template.yaml，只有“${misnamed.name}”`, '没有加入。请把它改名为 template.yaml')
    : bad('里面没有 template.yaml，不是一套模板', '没有加入。请写放着 template.yaml 的那个文件夹或它的压缩包')
}

/** Who a set says that it is; whether it is sound shows when it is read. */
function headOf(bytes: Uint8Array): { name: string; version: string } {
  const text = Buffer.from(bytes).toString('utf8')
  const said = (keys: string): string | undefined =>
    new RegExp(`^(?:\\uFEFF)?(?:${keys})[:：][ \\t]*['"]?([0-9A-Za-z.-]+)`, 'm').exec(text)?.[1]
  const [name, version] = [said('name|名称'), said('version|版本')]
  if (name === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || name.length > 60) {
    return bad('template.yaml 里没有合格的“名称”', '没有加入。名称由小写字母、数字和连字符组成，如 jianghai')
  }
  if (['shared', 'layouts'].includes(name) || safeFileName(name) !== name) bad(`“${name}”不能作模板的名称`)
  return version === undefined ? bad('template.yaml 里没有“版本”', '没有加入。请写上版本，如 1.0.0') : { name, version }
}
