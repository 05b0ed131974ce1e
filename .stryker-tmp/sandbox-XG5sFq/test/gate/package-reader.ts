// @ts-nocheck
import { type Finding, problem } from './finding.ts'
import { readDirectory, type ZipEntry } from './zip/directory.ts'
import { readEntry } from './zip/entry.ts'
import { checkName, checkTwins } from './zip/names.ts'

/** The entries of a package by their names in the archive (`word/document.xml`), in the order of the directory. */
export interface PackageContents {
  entries: Map<string, Uint8Array>
  findings: Finding[]
}

/** More than any document needs; a file past them is refused before anything is unpacked. */
const limits = { entries: 10_000, bytes: 512 * 1024 * 1024 }

/**
 * Reads a ZIP file strictly, in memory: nothing is guessed, repaired or skipped. Where a careless reader and a strict
 * one could see two different documents the file is refused. The result is complete only if there are no findings.
 */
export function readPackage(bytes: Uint8Array): PackageContents {
  const entries = new Map<string, Uint8Array>()
  const directory = readDirectory(bytes)
  if ('rule' in directory) return { entries, findings: [directory] }
  const findings = checkDirectory(directory.entries)
  if (findings.length > 0) return { entries, findings }

  // Entries lie one behind the other; overlapping ones are a known bomb.
  let expected = 0
  for (const entry of [...directory.entries].sort((a, b) => a.offset - b.offset)) {
    const read = readEntry(bytes, directory, entry)
    if ('rule' in read) {
      findings.push(read)
      continue
    }
    if (entry.offset < expected) findings.push(problem('zip/overlap', '与前一个条目重叠', { part: `/${entry.name}` }))
    expected = read.end
    if (!entry.name.endsWith('/')) entries.set(entry.name, read.content)
  }
  return { entries: inDirectoryOrder(directory.entries, entries), findings }
}

function checkDirectory(entries: ZipEntry[]): Finding[] {
  if (entries.length === 0) return [problem('zip/empty', 'ZIP 文件里没有任何条目')]
  if (entries.length > limits.entries) return [problem('zip/too-many', `条目超过 ${limits.entries} 个`)]
  const declared = entries.reduce((sum, one) => sum + one.size, 0)
  if (declared > limits.bytes)
    return [problem('zip/too-large', `声明的总大小 ${declared} 字节超过上限 ${limits.bytes} 字节`)]
  return [...entries.flatMap((one) => checkName(one.name) ?? []), ...checkTwins(entries.map((one) => one.name))]
}

function inDirectoryOrder(directory: ZipEntry[], entries: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const ordered = new Map<string, Uint8Array>()
  for (const { name } of directory) {
    const content = entries.get(name)
    if (content) ordered.set(name, content)
  }
  return ordered
}
