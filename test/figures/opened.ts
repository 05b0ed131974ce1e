import { figuresFields, figuresSchema } from '../../src/engine/fields/figure.ts'
import { toFigures } from '../../src/engine/figures/load.ts'
import { ledgerOpener } from '../../src/engine/figures/open.ts'
import type { OpenLedger } from '../../src/engine/model/open-ledger.ts'
import type { Rounding } from '../../src/engine/model/report.ts'
import { checkFile } from '../../src/engine/report/check-file.ts'

/** A ledger opened from the text of figures.yaml, and what is said about it. */
export async function openedLedger(text: string, rounding: Rounding = 'half-up', forms = true) {
  const { file, diagnostics } = checkFile({ path: 'figures.yaml', text }, figuresSchema, figuresFields)
  if (!file) throw new Error(diagnostics.map((one) => one.message).join('\n'))
  const opened = await ledgerOpener(toFigures(file.data, file.root), rounding)({ forms })
  const ledger: OpenLedger = opened.value
  return { ledger, diagnostics: opened.diagnostics }
}
