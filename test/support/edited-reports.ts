import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../../src/engine/document/types.ts'
import type { Library } from '../../src/engine/library.ts'
import type { Layout } from '../../src/engine/model/layout.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { type Random, randomOf } from './random.ts'

/** A sample, and what became of it by some corrections and edits. */
export interface EditedReport {
  name: string
  before: Document
  now: Document
  layout: Layout
}

type Edit = (texts: Record<string, string>, random: Random) => void

const lines = (texts: Record<string, string>, fits: RegExp): [file: string, index: number][] =>
  Object.entries(texts).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => (fits.test(line) ? [[file, index] as [string, number]] : [])),
  )

/** Changes one line of those that fit; `undefined` takes it out. */
const onLine =
  (fits: RegExp, change: (line: string, random: Random) => string | undefined): Edit =>
  (texts, random) => {
    const found = lines(texts, fits)
    if (found.length === 0) return
    const [file, at] = random.pick(found)
    const changed = texts[file]!.split('\n').flatMap((line, index) =>
      index === at ? (change(line, random) ?? []) : line,
    )
    texts[file] = changed.join('\n')
  }

const swapDigit = (line: string, random: Random): string => {
  const digits = [...line.matchAll(/(?<=值: [\d.]*)\d/g)]
  if (digits.length === 0) return line
  const { index } = random.pick(digits)
  return line.slice(0, index) + String((Number(line[index]) + 1 + random.below(8)) % 10 || 1) + line.slice(index + 1)
}

const phrases = ['并建立长效机制', '逐户上门', '会同有关部门', '，群众反映良好', '其间']
const sentence = /^\s*(?:正文: |引言: |- )?[一-龥，。“”、；]{12,}$/

const edits: Edit[] = [
  onLine(/值: \d/, swapDigit),
  onLine(/值: \d/, swapDigit),
  onLine(sentence, (line, random) => {
    const at = line.search(/[一-龥]{6}/) + 3 + random.below(3)
    return line.slice(0, at) + random.pick(phrases) + line.slice(at)
  }),
  onLine(sentence, (line, random) => {
    const at = line.search(/[一-龥]{8}/) + 2
    return line.slice(0, at) + line.slice(at + 2 + random.below(3))
  }),
  onLine(
    /^\s*- [一-龥][^:：{]+。$/,
    (line, random) => `${line}\n${line.replace(/- .*/, `- 新增的工作${random.pick(['已经', '全部'])}完成。`)}`,
  ),
  onLine(/^\s*- [一-龥][^:：{]+。$/, () => undefined),
  onLine(/^成文日期: /, (line, random) =>
    line.replace(/\d+日?$/, (day) => day.replace(/\d+/, String(10 + random.below(18)))),
  ),
  onLine(/^\s*(?:- )?小标题: [一-龥]+$/, (line) => `${line}再上台阶`),
]

const textsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(?:yaml|csv)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')]),
  )

/** So many samples with one to four edits each, the same for the same seed. */
export async function editedReports(count: number, seed: number, library: Library): Promise<EditedReport[]> {
  const random = randomOf(seed)
  const folders = readdirSync('data').filter((name) => name !== 'README.md')
  const made: EditedReport[] = []
  while (made.length < count) {
    const folder = join('data', random.pick(folders))
    const texts = textsOf(folder)
    const whole = { ...texts }
    for (let left = 1 + random.below(4); left > 0; left--) random.pick(edits)(texts, random)
    const [{ document: before }, { document: now, layout }] = [
      await prepareReport(folder, library),
      await prepareReport(folder, library, { texts }),
    ]
    if (!before || !now || !layout || JSON.stringify(whole) === JSON.stringify(texts)) continue
    made.push({ name: `${made.length}-${folder.slice('data/'.length)}`, before, now, layout })
  }
  return made
}
