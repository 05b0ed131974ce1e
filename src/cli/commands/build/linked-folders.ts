import path from 'node:path'
import type { Host } from '../../../engine/host/host.ts'
import { linkedLedger } from '../../../engine/report/linked/ledger.ts'
import { nodeCompression } from '../../../node/compression.ts'
import { diskFiles, enginePath } from '../../../node/files.ts'

/** The folders of the reports that a report takes numbers from (取自, 上年报告), and those that these take theirs from. */
export async function linkedFolders(folder: string): Promise<string[]> {
  const host: Host = { files: diskFiles(), compression: nodeCompression }
  const found = new Set<string>()
  const waiting = [path.resolve(folder)]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const ledger = await linkedLedger(host, enginePath(one))
    if (typeof ledger === 'string') continue
    const written = new Set([...ledger.figures.values()].flatMap(({ from }) => (from ? [from.report] : [])))
    if (ledger.previousReport !== undefined) written.add(ledger.previousReport)
    for (const other of written) {
      const place = path.resolve(one, other.replaceAll('\\', '/'))
      if (found.has(place)) continue
      found.add(place)
      waiting.push(place)
    }
  }
  found.delete(path.resolve(folder))
  return [...found]
}
