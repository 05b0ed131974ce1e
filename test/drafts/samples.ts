import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentText } from '../../src/engine/document/document-text.ts'
import type { Report } from '../../src/engine/model/report.ts'
import { prepareReport, readText } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

/** A sample report, and what it prints as plain text. */
export interface Sample {
  name: string
  report: Report
  text: string
}

const data = fileURLToPath(new URL('../../data', import.meta.url))

/** The samples that have a ledger. */
export async function samplesWithLedger(): Promise<Sample[]> {
  const library = openLibrary()
  const found: Sample[] = []
  for (const name of readdirSync(data).sort()) {
    const { report, document } = await prepareReport(join(data, name), library)
    if (!report || !document || report.figures.size === 0) continue
    const text = documentText(document).paragraphs.map((one) => one.text)
    found.push({ name, report, text: `${text.join('\n')}\n` })
  }
  return found
}

/** A text as the command reads it. */
export const draftText = (text: string) => readText(new TextEncoder().encode(text), 'draft.txt').value!.text
