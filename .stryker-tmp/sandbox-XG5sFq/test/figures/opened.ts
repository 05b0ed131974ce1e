// @ts-nocheck
import { toFigures } from '../../src/figures/load.ts'
import { type OpenLedger, openLedger } from '../../src/figures/open.ts'
import { figuresSchema } from '../../src/figures/schema.ts'
import { figuresKeys } from '../../src/keys.ts'
import { checkFile } from '../../src/report/check-file.ts'
import type { Rounding } from '../../src/report/types.ts'

/** A ledger opened from the text of figures.yaml, and what is said about it. */
export async function openedLedger(text: string, rounding: Rounding = 'half-up') {
  const { file, diagnostics } = checkFile({ path: 'figures.yaml', text }, figuresSchema, figuresKeys)
  if (!file) throw new Error(diagnostics.map((one) => one.message).join('\n'))
  const opened = await openLedger(toFigures(file.data, file.root), rounding, { forms: true })
  const ledger: OpenLedger = opened.value
  return { ledger, diagnostics: opened.diagnostics }
}
