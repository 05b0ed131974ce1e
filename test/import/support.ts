import { type ImportedReport, importReport } from '../../src/engine/import-report.ts'
import { readText } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

export const library = openLibrary('templates')

/** A text brought in, as the command does it. */
export async function bringIn(
  text: string | Uint8Array,
  name = '总结.txt',
  more: { template?: string; language?: 'zh' | 'en' } = {},
): Promise<ImportedReport> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const { value, diagnostics } = readText(bytes, name)
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('；'))
  return importReport(value, library, { language: 'zh', today: new Date(2026, 0, 10), ...more })
}

/** The text of one of the files that were made; with no name of all of them. */
export const fileOf = ({ files }: ImportedReport, name?: RegExp): string =>
  files
    .filter((one) => name?.test(one.name) ?? true)
    .map(({ text }) => text)
    .join('\n')

export const codes = ({ diagnostics }: ImportedReport): string[] => diagnostics.map(({ code }) => code)
