import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { attachmentTexts } from '../../src/engine/fields/attachment.ts'
import { type Fields, proseNames } from '../../src/engine/fields/field.ts'
import { introText, itemTexts, listTexts } from '../../src/engine/fields/item.ts'
import { colophonFields, letterheadFields } from '../../src/engine/fields/letterhead.ts'
import { reportFields } from '../../src/engine/fields/report.ts'
import { sectionAsides, sectionFields } from '../../src/engine/fields/section.ts'

const file = fileURLToPath(new URL('../../src/engine/model/text-names.ts', import.meta.url))

const tables: Record<string, Fields> = {
  ReportText: reportFields,
  SectionText: sectionFields,
  AsideText: sectionAsides,
  IntroText: introText,
  ListText: listTexts,
  ItemText: itemTexts,
  AttachmentText: attachmentTexts,
  LetterheadText: letterheadFields,
  ColophonText: colophonFields,
}

const head = `/**
 * The rows of each table (fields/) that are plain texts. Written by \`UPDATE_GOLDEN=1 npx vitest run test/fields\`: a report's type
 * names no library, as the tables do.
 */
`

test('A text of a section stands before its items, behind them, or beside them, where parts and items hand it on', () => {
  expect(proseNames(sectionFields)).toEqual([...proseNames(sectionAsides), 'intro', 'after'])
})

test('The names of the texts of a report are those of the rows', () => {
  const types = Object.entries(tables).map(([name, fields]) => {
    const names = proseNames(fields).map((one) => `'${one}'`)
    const line = `export type ${name} = ${names.join(' | ')}`
    return line.length <= 120 ? line : `export type ${name} =\n  | ${names.join('\n  | ')}`
  })
  const written = `${head}${types.join('\n')}\n`
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, written)
  else expect(readFileSync(file, 'utf8')).toBe(written)
})
