import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { snapshotOf } from '../../src/engine/editions/facts.ts'
import type { Snapshot } from '../../src/engine/editions/types.ts'
import { statedFigures } from '../../src/engine/figures/stated.ts'
import type { Report } from '../../src/engine/model/report.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { setFingerprint } from '../../src/node/set-fingerprint.ts'

export type Texts = Record<string, string | Uint8Array>

const library = openLibrary('templates')

/** The files of a sample's folder. */
export const sampleTexts = (name: string): Texts =>
  Object.fromEntries(
    readdirSync(join('data', name)).map((file) => {
      const bytes = readFileSync(join('data', name, file))
      return [file, file.endsWith('.yaml') ? bytes.toString() : bytes]
    }),
  )

export const samples: readonly string[] = readdirSync('data').filter((name) => sampleTexts(name)['figures.yaml'])

export const textOf = (texts: Texts, file: string): string => String(texts[file])

export interface Printed {
  report: Report
  snapshot: Snapshot
}

/** What a report of these texts prints; `undefined` with an error in it. */
export async function printedOf(
  texts: Texts,
  { folder = 'data/甲局', templates = library, zongjie = '1.0.0' } = {},
): Promise<Printed | undefined> {
  const { report, document, layout, set, diagnostics } = await prepareReport(folder, templates, { texts })
  if (!report || !document || !layout || !set) return undefined
  const by = { zongjie, set: { name: set.name, version: set.version, fingerprint: setFingerprint(set) } }
  return { report, snapshot: snapshotOf({ report, document, layout, diagnostics }, await statedFigures(report), by) }
}

/** The same where an error would be one of the test. */
export async function printed(texts: Texts, options: Parameters<typeof printedOf>[1] = {}): Promise<Printed> {
  const found = await printedOf(texts, options)
  if (found) return found
  const { diagnostics } = await prepareReport(options.folder ?? 'data/甲局', options.templates ?? library, { texts })
  throw new Error(
    diagnostics.map(({ message, position }) => `${position?.file}:${position?.line} ${message}`).join('\n'),
  )
}
