import path from 'node:path'
import { vocabulariesOf } from '../../engine/build.ts'
import type { Library } from '../../engine/library.ts'
import { ledgerCsv } from '../../engine/new/ledger-csv.ts'
import { ledgerXlsx } from '../../engine/new/ledger-xlsx.ts'
import { schemaFiles, schemaFolder } from '../../engine/new/schema-files.ts'
import { type NextYearReport, type NextYearSettings, type NoNextYear, nextYear } from '../../engine/next-year/index.ts'
import { nodeCompression } from '../compression.ts'
import { diskFiles, enginePath } from '../files.ts'
import type { NewFile } from './write-folder.ts'

/** Next year's report of the disk, for a folder that is to be made. */
export type MadeNextYear = NextYearReport & { all: NewFile[] }

/** Makes next year's report of the one in a folder, which is only read; `target` is where it is to be. */
export async function makeNextYear(
  folder: string,
  target: string,
  library: Library,
  settings: Omit<NextYearSettings, 'wayTo' | 'vocabulary'>,
): Promise<MadeNextYear | NoNextYear> {
  const from = enginePath(path.resolve(folder))
  const wayTo = (other: string): string => enginePath(path.relative(path.resolve(target), other))
  const host = { files: diskFiles(), compression: nodeCompression }
  const made = await nextYear(from, host, { ...settings, wayTo, vocabulary: vocabulariesOf(library) })
  if (!('files' in made)) return made
  const sheet: NewFile[] = made.sheet
    ? [
        {
          name: made.sheet.name,
          content: made.sheet.name.endsWith('.csv') ? ledgerCsv(made.sheet) : ledgerXlsx(made.sheet, nodeCompression),
        },
      ]
    : []
  const schemas = schemaFiles(made.language, made.vocabulary).map(({ name, content }) => ({
    name: `${schemaFolder}/${name}`,
    content,
  }))
  return { ...made, all: [...made.files, ...sheet, ...schemas] }
}
