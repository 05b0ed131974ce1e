import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareReport, readText, renderReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { lookAt } from './encode/about.ts'
import { encode } from './encode/index.ts'
import { readLines } from './encode/lines.ts'

/**
 * Real documents, made into report folders by a script (test/corpus/encode), built, and held against the original: the
 * text is equal, character for character but for white space, and its labels are computed. They are not ours to publish,
 * so they stand beside the repository.
 */
const folder = join('..', 'shared', 'corpus')
const present = existsSync(join(folder, 'documents', 'INDEX.tsv'))
const library = openLibrary('templates')

const folded = (text: string): string => text.replace(/\s/g, '')

/** The documents with their titles and years, as the index beside them has them; the seeds have their title within. */
function documents(): [file: string, title: string, year: number][] {
  const index = readFileSync(join(folder, 'documents', 'INDEX.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const listed = index
    .map((line) => line.split('\t'))
    .map(([file, title, , year]) => [`documents/${file}`, title, year])
  const seeds = readdirSync(join(folder, 'seeds')).map((file) => [`seeds/${file}`, '', '2020'])
  return [...seeds, ...listed].map(([file, title, year]) => [file!, title!, Number(year) || 2020])
}

/** The labels that somebody typed in the sections, and those that stand in front of a text. */
function typedLabels(files: Record<string, string>): number {
  const sections = Object.entries(files).filter(([name]) => name !== 'report.yaml')
  const lines = sections.flatMap(([, text]) => text.split('\n'))
  const isTyped = /^\s*(?:- )?编号: (?!""$)\S|^\s*(?:- |正文: )*[（(][一二三四五六七八九十]+[）)]/
  return lines.filter((line) => isTyped.test(line)).length
}

describe('real documents come back word for word', () => {
  if (!present) {
    test('the corpus is not here, so nothing is compared', () => {
      expect(process.env.ZONGJIE_FORBID_SKIP, `缺少 ${folder}，而这里不允许跳过`).not.toBe('1')
    })
    return
  }

  let [labels, typed] = [0, 0]

  test.each(documents())('%s', async (file, title, year) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const about = lookAt(text, title, year)
    const texts = encode(text, about)
    const prepared = await prepareReport('somewhere', library, { texts })
    const built = renderReport(prepared, ['docx', 'md'])
    expect(prepared.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
    const wanted = folded((about.titled ? '' : about.title) + text)
    for (const { format, bytes } of built!.outputs) {
      const read = readText(bytes, `built.${format}`).value!.text
      expect(folded(read.paragraphs.map((one) => one.text).join(''))).toBe(wanted)
    }
    labels += readLines(text).filter((line) => line.label).length
    typed += typedLabels(texts)
  })

  test('of their labels, nearly all are computed', () => {
    expect(labels).toBeGreaterThan(400)
    // What is typed are the mistakes of the originals: a list that begins with （二）, a 一、 that comes twice.
    expect(typed / labels).toBeLessThan(0.02)
  })
})
