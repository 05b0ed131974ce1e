import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { type ImportedReport, importReport } from '../../src/engine/import-report.ts'
import { type ItemList, kinds, type Prose, type Report, type SectionKind } from '../../src/engine/model/report.ts'
import { loadReport, readText } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

/** What came of one file that was brought in. */
export interface MeasuredImport {
  document: string
  /** Absent: it could not be read. */
  made?: ImportedReport
  /** Labels that stand in a text though nobody would take them for a number or a date. */
  left: string[]
  /** Lines that a person has decided about, and those that stand in another part. */
  judged: number
  elsewhere: string[]
  /** In milliseconds. */
  time: number
}

/** A line, and the part that a person would put it in. */
export interface Judgement {
  document: string
  line: number
  part: SectionKind
}

/** What people decided of the documents of the corpus: the part of each heading, and of each paragraph that turns. */
export function readJudgements(): Judgement[] {
  const rows = readFileSync(join('test', 'corpus', 'parts.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return rows.map((row) => {
    const [document, line, part] = row.split('\t')
    return { document: document!, line: Number(line), part: part as SectionKind }
  })
}

const folded = (text: string): string => text.replace(/\s/g, '')

/** Brings in every readable file of a folder and its subfolders. */
export async function measureImports(
  folder: string,
  judgements: readonly Judgement[],
  only = /^/,
): Promise<MeasuredImport[]> {
  const library = openLibrary('templates')
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => ['.txt', '.md', '.docx'].includes(extname(name).toLowerCase()) && only.test(name))
    .filter((name) => !/(?:^|[\\/])(?:README|INDEX)\./.test(name))
    .sort()
  const measured: MeasuredImport[] = []
  for (const document of names) {
    const bytes = readFileSync(join(folder, document))
    const begun = performance.now()
    const { value: read } = readText(bytes, document)
    if (!read) {
      measured.push({ document, left: [], judged: 0, elsewhere: [], time: performance.now() - begun })
      continue
    }
    const made = await importReport(read, library, { language: 'zh', today: new Date(2026, 0, 10) })
    const time = performance.now() - begun
    const own = judgements.filter((one) => one.document === document)
    const elsewhere = own.length === 0 ? [] : await placedElsewhere(made, own, read.source.text.split('\n'))
    measured.push({ document, made, left: labelsLeft(made), judged: own.length, elsewhere, time })
  }
  return measured
}

const label =
  /(?:^|[。；;，,：:！\s])((?:[一二三四五六七八九十]{1,3}[是要](?![一二三四五六七八九十])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])\S{0,10})/gm

/** Labels in the texts of the sections: what stands under 编号, 标签 and the like is no text. */
function labelsLeft({ files }: ImportedReport): string[] {
  const texts = files.map(({ text }) =>
    text.replace(/^[\s-]*(?:编号|标签|样式|分项写法|起始): .*$/gm, '').replace(/^[\s-]*[^\s：:]{1,5}: /gm, ''),
  )
  return texts.flatMap((text) => [...text.replace(/^ *- /gm, '').matchAll(label)].map(([, found]) => found!))
}

async function placedElsewhere(
  made: ImportedReport,
  judgements: readonly Judgement[],
  lines: readonly string[],
): Promise<string[]> {
  const { value: report } = await loadReport('report', {
    texts: Object.fromEntries(made.files.map(({ name, text }) => [name, text])),
  })
  if (!report) return judgements.map(({ line }) => `${line}: 读不出来`)
  return judgements.flatMap(({ line, part }) => {
    const words = folded(lines[line - 1] ?? '')
      .replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[是要])/, '')
      .replace(/(?<=.{6})[：:].*$/, '')
      .slice(0, 14)
    const found = partOf(report, words)
    return found === part ? [] : [`${line}: ${found ?? '没有'}，应为 ${part}（${words}）`]
  })
}

/** The part that words stand in. What stands above the items of a section is of the kind that it has items of. */
function partOf(report: Report, words: string): SectionKind | undefined {
  for (const kind of kinds) if (textOf(report.headings[kind]).includes(words)) return kind
  for (const section of report.sections) {
    if (textOf(section.title) === words) return kinds.find((kind) => listText(section[kind]) !== '') ?? 'achievements'
  }
  for (const section of report.sections) {
    const own = kinds.filter((kind) => listText(section[kind]) !== '')
    for (const kind of own) if (listText(section[kind]).includes(words)) return kind
    const above = textOf(section.title) + textOf(section.intro)
    if (above.includes(words)) return own[0] ?? 'achievements'
  }
  return undefined
}

const textOf = (prose: Prose | undefined): string =>
  folded((prose?.paragraphs ?? []).map((paragraph) => plainText(paragraph)).join(''))

const listText = ({ intro, items, tail, after }: ItemList): string =>
  textOf(intro) +
  items.map((item) => textOf(item.heading) + textOf(item.text) + listText(item.children)).join('') +
  textOf(tail) +
  textOf(after)

/** A line for each file, and one for all. */
export function importTable(measured: readonly MeasuredImport[], verbose: boolean): string[] {
  const lines = measured.flatMap((one) => {
    const { document, made, left, judged, elsewhere, time } = one
    if (!made) return [`${document}: 读不出来`]
    const { tally, isEqual, share, parts, set } = made
    const row = [
      document,
      isEqual ? (made.titleIsAdded ? '相同（补了标题）' : '相同') : `不同 ${(share * 100).toFixed(1)}%`,
      `编号 自动${tally.computed} 照写${tally.byHand} 留在文字里${left.length}`,
      `例外${tally.exceptions}`,
      `模板 ${set}`,
      `部分 ${parts.map(({ kind }) => kind.slice(0, 2)).join(' ') || '无'}${judged > 0 ? ` 判断${judged - elsewhere.length}/${judged}` : ''}`,
      `${Math.round(time)}毫秒`,
    ].join('\t')
    return [
      row,
      ...(verbose
        ? [...left.map((text) => `    留着：${text}`), ...elsewhere.map((text) => `    部分：第${text}`)]
        : []),
    ]
  })
  const all = totals(measured)
  return [
    ...lines,
    `共${all.files}份：文字相同${all.equal}；编号${all.labels}个，自动${((all.computed / Math.max(1, all.labels)) * 100).toFixed(1)}%，留在文字里${all.left}；例外${all.exceptions}；部分判断${all.placed}/${all.judged}；最慢${Math.round(all.slowest)}毫秒`,
  ]
}

export interface ImportTotals {
  files: number
  equal: number
  labels: number
  computed: number
  left: number
  exceptions: number
  judged: number
  placed: number
  slowest: number
}

export function totals(measured: readonly MeasuredImport[]): ImportTotals {
  const sum = (of: (one: MeasuredImport) => number): number => measured.reduce((all, one) => all + of(one), 0)
  const computed = sum(({ made }) => made?.tally.computed ?? 0)
  return {
    files: measured.length,
    equal: sum(({ made }) => Number(made?.isEqual ?? false)),
    computed,
    labels: computed + sum(({ made, left }) => (made?.tally.byHand ?? 0) + left.length),
    left: sum(({ left }) => left.length),
    exceptions: sum(({ made }) => made?.tally.exceptions ?? 0),
    judged: sum(({ judged }) => judged),
    placed: sum(({ judged, elsewhere }) => judged - elsewhere.length),
    slowest: Math.max(0, ...measured.map(({ time }) => time)),
  }
}

export const hasCorpus = (folder: string): boolean => existsSync(folder)
