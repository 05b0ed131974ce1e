import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../../engine/library.ts'
import { printedIn } from '../../engine/pull/kept.ts'
import type { ReportFiles } from '../../engine/pull/with-edits.ts'
import { nodeCompression } from '../../node/compression.ts'
import { prepareReport } from '../../node/engine.ts'
import { enginePath } from '../../node/files.ts'
import { renderStamped } from './render-stamped.ts'

/** The files of a report folder, by their names in it. */
export function readReportFiles(folder: string, below = ''): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const one of readdirSync(join(folder, below), { withFileTypes: true })) {
    const name = enginePath(join(below, one.name))
    if (one.name.startsWith('.')) continue
    if (one.isDirectory()) Object.assign(files, readReportFiles(folder, name))
    else if (one.isFile() || one.isSymbolicLink()) files[name] = readFileSync(join(folder, name))
  }
  return files
}

/** What a report prints of files in memory; without a document when they have an error. */
export async function printed(folder: string, texts: ReportFiles, library: Library) {
  const prepared = await prepareReport(folder, library, { texts })
  const docx = renderStamped(prepared, ['docx'], { name: 'pull' })?.outputs[0]?.bytes
  return { ...prepared, ...(docx && printedIn(docx, nodeCompression)) }
}
