import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { stampOf } from '../../src/engine/editions/stamp.ts'
import { readOrigin } from '../../src/engine/readers/docx/origin.ts'
import { verifyOrigin } from '../../src/engine/verify/index.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { prepareReport, writers } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const library = openLibrary('templates')
const prepared = new Map<string, ReturnType<typeof prepareReport>>()

/**
 * A sample as a DOCX that says where it comes from, or one that does not; each page with the mark of a draft, or not. It is
 * prepared once, and written each time.
 */
export async function stampedDocx(folder: string, isStamped = true, isMarked = false): Promise<Uint8Array> {
  const known = prepared.get(folder) ?? prepareReport(folder, library)
  prepared.set(folder, known)
  const { report, document, layout: own } = await known
  const layout = own && isMarked ? { ...own, draftMark: true as const } : own
  if (!report || !document || !layout) throw new Error(`${folder} has errors`)
  const stamp = isStamped ? stampOf({ report, document }, { zongjie: '1.0.0' }) : undefined
  return writers.docx(document, layout, nodeCompression, stamp)
}

/** The file with its parts edited. */
export function edited(docx: Uint8Array, edits: Record<string, (xml: string) => string>): Uint8Array {
  const parts = unzipSync(docx)
  for (const [name, edit] of Object.entries(edits)) {
    const before = strFromU8(parts[name]!)
    const after = edit(before)
    expect(after).not.toBe(before)
    parts[name] = strToU8(after)
  }
  return zipSync(parts)
}

/** What is told of a file. */
export function told(docx: Uint8Array) {
  const { value, diagnostics } = readOrigin(docx, '总结.docx', nodeCompression)
  if (!value) throw new Error(diagnostics[0]!.message)
  const { state, changes, ...rest } = verifyOrigin(value)
  return { state, changes: changes.map(({ change, text }) => `${change} ${text}`.trim()), ...rest }
}
