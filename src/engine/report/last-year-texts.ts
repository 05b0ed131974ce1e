import { plainText } from '../document/plain-text.ts'
import { reportFields } from '../fields/report.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import type { Host } from '../host/host.ts'
import { join } from '../host/paths.ts'
import { readSource } from '../host/sources.ts'
import type { LastYearTexts, Report } from '../model/report.ts'
import { nodeAt } from '../yaml/nodes.ts'
import { bodyTexts, tableText, typedTables } from './body-texts.ts'
import { checkFile } from './check-file.ts'
import { toProses } from './prose.ts'
import { findReportFiles } from './report-files.ts'
import { toAttachment } from './to-items.ts'
import { toSection } from './to-report.ts'

/**
 * The running text of 上年报告, read when it is asked for, once. What cannot be read there is left out: only sentences
 * that stand in both are looked for.
 */
export function lastYearTexts(
  { files: disk }: Host,
  folder: string,
  { folder: written }: NonNullable<Report['previousReport']>,
  vocabulary: Vocabulary,
): () => LastYearTexts | undefined {
  let known: { texts: LastYearTexts | undefined } | undefined
  return () => {
    known ??= { texts: read() }
    return known.texts
  }

  function read(): LastYearTexts | undefined {
    const { value: files } = findReportFiles(disk, join(folder, written))
    const source = files?.report === undefined ? undefined : readSource(disk, files.report).value
    const report = source && checkFile(source, vocabulary.reportSchema, vocabulary.report)
    const own = report?.file ?? report?.draft
    if (!files || !own) return undefined
    const sections = files.sections.flatMap(({ name, file }) => {
      const text = readSource(disk, file).value
      const checked = text && checkFile(text, vocabulary.sectionSchema, vocabulary.section)
      const part = checked?.file ?? checked?.draft
      return part ? toSection(name, part, vocabulary) : []
    })
    const texts = bodyTexts({ ...toProses(reportFields, own.root), sections })
    const attachments = (own.data.attachments ?? []).map((one, index) =>
      toAttachment(one, nodeAt(own.root, ['attachments', index])),
    )
    return {
      year: own.data.year,
      tables: typedTables({ sections, attachments }).map(tableText),
      paragraphs: texts.flatMap(({ paragraphs }) => paragraphs.map(plainText)),
    }
  }
}
