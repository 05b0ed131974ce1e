import { type ImportedReport, importReport, mostLines, unfitForImport } from '../../../engine/import-report.ts'
import type { ReadableFormat } from '../../../engine/readers/types.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import type { SourceFile } from '../../../engine/text/source.ts'
import { readText } from '../../../node/engine.ts'
import { openTemplates } from '../find/open-templates.ts'
import { type ImportFiguresOptions, importFigures, type TiedFigures } from './import-figures.ts'

/** What is read of a stranger's file, and how; plain data, so that a worker thread can be given it. */
export interface ImportTask {
  /** Its name as it is shown. */
  file: string
  bytes: Uint8Array
  format?: ReadableFormat
  language: 'zh' | 'en'
  template?: string | undefined
  titleOfName?: string | undefined
  today: Date
  figures: ImportFiguresOptions
  templates?: string | undefined
  project?: string | undefined
}

/** What became of it; plain data too. */
export type ImportAnswer =
  | { kind: 'made'; made: ImportedReport; tied?: TiedFigures; source: SourceFile; diagnostics: Diagnostic[] }
  | { kind: 'refused'; diagnostics: Diagnostic[] }
  | { kind: 'wrong'; problem: string }

/** Reads a stranger's file, makes the files of a report of it, and ties its numbers to a ledger. */
export async function doImport(task: ImportTask): Promise<ImportAnswer> {
  const { file, bytes, format, language, template, titleOfName, today } = task
  const library = await openTemplates(task.templates, task.project)
  if ('problem' in library) return { kind: 'wrong', problem: library.problem }
  const { value: read, diagnostics } = readText(bytes, file, format, mostLines)
  if (!read) return { kind: 'refused', diagnostics: plain(diagnostics) }
  const unfit = unfitForImport(read)
  if (unfit) return { kind: 'refused', diagnostics: [unfit] }
  const made = await importReport(read, library, {
    language,
    today,
    ...(template !== undefined && { template }),
    ...(titleOfName !== undefined && { titleOfName }),
  })
  const pictures = Object.fromEntries(made.pictures.map(({ name, bytes: content }) => [name, content]))
  const tied = await importFigures(made.files, task.figures, { library, language, pictures })
  if (tied && 'problem' in tied) return { kind: 'wrong', problem: tied.problem }
  return {
    kind: 'made',
    made: { ...made, built: [], diagnostics: plain(made.diagnostics) },
    ...(tied && { tied: { ...tied, diagnostics: plain(tied.diagnostics) } }),
    source: read.source,
    diagnostics: plain(diagnostics),
  }
}

/** Edits hold whole files, and an import mends nothing. */
const plain = (diagnostics: readonly Diagnostic[]): Diagnostic[] => diagnostics.map(({ edits: _, ...rest }) => rest)
