import { composeDocument } from '../../../src/engine/compose.ts'
import type { Past } from '../../../src/engine/document/earlier-figures.ts'
import { leftovers } from '../../../src/engine/figures/leftover/index.ts'
import { statedFigures } from '../../../src/engine/figures/stated.ts'
import { openLibrary } from '../../../src/node/library.ts'
import { loadSection, reportHead } from '../../report/folder.ts'

const library = openLibrary('templates')

/** A report of one section with its ledger, as it is built. */
export async function composed(figures: string, section: string) {
  const { value: report, diagnostics } = await loadSection(section, reportHead, figures)
  const { value: set } = await library.set('standard')
  const document = report && (await composeDocument(report, set!)).value
  if (!report || !document) throw new Error(JSON.stringify(diagnostics))
  return { report, document, stated: await statedFigures(report) }
}

/** What is left over in a text when the ledger was `before` and is `after` now. */
export async function leftIn(before: string, after: string, section: string, past?: Past) {
  const { stated } = past?.stated ? { stated: past.stated } : await composed(before, '成绩: [略。]\n')
  const now = await composed(after, section)
  return leftovers(now.report, now.document, { ...past, stated }, now.stated)
}
