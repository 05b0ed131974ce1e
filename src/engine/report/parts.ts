import type { FiguresData } from '../fields/figure.ts'
import type { ReportData } from '../fields/report.ts'
import type { SectionData } from '../fields/section.ts'
import { plainVocabulary, type Vocabulary } from '../fields/vocabulary.ts'
import type { Host } from '../host/host.ts'
import { baseName } from '../host/paths.ts'
import { readSource } from '../host/sources.ts'
import { type Diagnostic, error, info, warning } from '../text/diagnostic.ts'
import { type SourceFile, startOf } from '../text/source.ts'
import { childOf, entryAt, type YamlNode } from '../yaml/nodes.ts'
import { type CheckedFile, checkFile } from './check-file.ts'
import { shapeOf } from './file-shape.ts'
import type { ReportFiles, SectionFile } from './found-files.ts'
import { type FindVocabulary, templateIn } from './head.ts'
import { longTitles } from './long-titles.ts'
import { besideProper, misnamed } from './passed-over.ts'
import { readLedger } from './read-ledger.ts'
import { type OrderedSections, orderSections } from './section-order.ts'

/** The files of a report, each read as far as it could be. */
export interface Parts {
  /** report.yaml, when it could be read as a text. */
  source: SourceFile | undefined
  report: CheckedFile<ReportData> | undefined
  ledger: CheckedFile<FiguresData> | undefined
  order: OrderedSections | undefined
  sections: { name: string; checked: CheckedFile<SectionData> | undefined }[]
  /** What the files may say, by the report's template set. */
  vocabulary: Vocabulary
  diagnostics: Diagnostic[]
}

/** What stands in a draft for texts that every report must have. */
const unnamed = { title: '（标题）', unit: '（单位）' }

/** Reads the files of a report, and says what is wrong with each, with their order and with what they leave out. */
export async function readParts(files: ReportFiles, host: Host, find?: FindVocabulary): Promise<Parts> {
  const diagnostics: Diagnostic[] = []
  const read = (file: string | undefined): SourceFile | undefined => {
    if (!file) return undefined
    const result = readSource(host.files, file)
    diagnostics.push(...result.diagnostics)
    return result.value
  }
  const source = read(files.report)
  const { report, vocabulary } = await readHead(source, find)
  const ledger = await readLedger(files, { host, read, year: (report?.file ?? report?.draft)?.data.year })
  const order = report?.root ? orderSections(files.sections, report.root, host.files.shown) : undefined
  const sections: Parts['sections'] = []
  for (const section of order?.value ?? files.sections) {
    const text = read(section.file)
    const checked = text && checkFile(text, vocabulary.sectionSchema, vocabulary.section)
    const other = text && checked && !checked.file ? misplaced(section, text, files) : undefined
    if (other) diagnostics.push(other)
    else sections.push({ name: section.name, checked })
  }
  for (const one of [report, ledger, ...sections.map(({ checked }) => checked)]) {
    if (one) diagnostics.push(...one.diagnostics)
  }
  diagnostics.push(...(order?.diagnostics ?? []), ...longTitles(report?.root))
  diagnostics.push(...noSections(files, source, report?.root), ...twoLedgers(report, ledger))
  return { source, report, ledger, order, sections, vocabulary, diagnostics }
}

/** report.yaml, read with the keys of the set that it names. */
async function readHead(
  source: SourceFile | undefined,
  find: FindVocabulary | undefined,
): Promise<Pick<Parts, 'report' | 'vocabulary'>> {
  const read = ({ report, reportSchema }: Vocabulary) => source && checkFile(source, reportSchema, report, unnamed)
  const report = read(plainVocabulary)
  const template = source && find && templateIn(report?.root, source)
  const vocabulary = (template && (await find(template))) ?? plainVocabulary
  return { report: vocabulary === plainVocabulary ? report : read(vocabulary), vocabulary }
}

/** A file that is no section by what it holds: one sentence, and not one for each of its keys. */
function misplaced(section: SectionFile, source: SourceFile, files: ReportFiles): Diagnostic | undefined {
  const shape = shapeOf(source.text)
  if (shape !== 'ledger' && shape !== 'report') return undefined
  const name = baseName(section.file)
  if (shape === 'report') return besideProper(name, 'report.yaml', source.path)
  if (files.figures) return besideProper(name, 'figures.yaml', source.path)
  // What refers to it is not wrong as well.
  files.figures = section.file
  return misnamed(name, 'figures.yaml', source.path)
}

/** A report may still be empty while it is being written, so this is no error. */
function noSections(files: ReportFiles, report: SourceFile | undefined, root: YamlNode | undefined): Diagnostic[] {
  if (files.sections.length > 0 || !report) return []
  // Text in front, behind or attached is a report, too.
  const make = ['opening', 'closing', 'attachments'].some((key) => childOf(root, key)) ? info : warning
  return [
    make('report/no-sections', '文件夹里没有章节文件', {
      at: startOf(report),
      hint: '每个章节写一个 .yaml 文件，放在 report.yaml 旁边；本来就不分章节的，可以在“检查”里写“无章节: 关”',
    }),
  ]
}

function twoLedgers(
  report: CheckedFile<ReportData> | undefined,
  ledger: CheckedFile<FiguresData> | undefined,
): Diagnostic[] {
  const entry = report?.root && ledger?.root ? entryAt(report.root, ['figures']) : undefined
  if (!entry) return []
  const name = baseName(ledger!.root!.span.source.path)
  return [
    error('figures/two-ledgers', `台账写了两处：report.yaml 的“指标”和 ${name}`, {
      at: entry.key,
      hint: `请把指标都写到 ${name} 里`,
      related: [{ message: '另一处在这里', at: ledger!.root!.span }],
    }),
  ]
}
