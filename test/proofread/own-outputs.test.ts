import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { examine } from '../../src/engine/examine.ts'
import { proofread } from '../../src/engine/proofread/run.ts'
import { prepareReport, readText, renderReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const library = openLibrary('templates')

/** What is found, by rule and words: places differ between a report and what is made of it. */
const said = (found: { code: string; message: string }[]) => found.map((one) => `${one.code} ${one.message}`)

test.each(readdirSync('data'))('proofreading what is built of %s finds nothing that check does not', async (name) => {
  const prepared = await prepareReport(`data/${name}`, library)
  const known = new Set(said((await examine(prepared, {})).diagnostics))
  const built = renderReport(prepared, ['docx', 'md'])!
  for (const { format, bytes } of built.outputs) {
    const { value, diagnostics } = readText(bytes, `报告.${format}`)
    // Pictures and charts are reported as what no words are read of.
    const shown = prepared.document!.children.some(({ type }) => type === 'picture' || type === 'chart')
    const read = diagnostics.filter((one) => !(shown && ['docx/not-read', 'docx/pictures'].includes(one.code)))
    const found = [...read, ...proofread(value!.text).map((one) => one.diagnostic)]
    expect(said(found).filter((one) => !known.has(one))).toEqual([])
  }
})
