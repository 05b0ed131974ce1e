import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { htmlPages } from '../../src/engine/writers/html/index.ts'
import { checkReport, prepareReport, writers } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { plainReference, referenceTo } from '../../src/studio/editor/offer/candidates.ts'
import { toDoc } from '../../src/studio/editor/rows.ts'
import { Room } from '../../src/studio/worker/room.ts'
import { partsOf } from '../support/docx.ts'
import { builtInSets, filesOf } from '../support/studio-room.ts'

const samples = readdirSync('data')

async function opened(): Promise<Room> {
  const room = new Room(builtInSets, '0.0.0')
  expect(room.openFiles(filesOf('data')).map(({ folder }) => folder)).toEqual(samples)
  return room
}

const ofSamples = new Map<string, ReturnType<typeof openSample>>()

/** A sample as it was opened, once for all tests that leave it as it is. */
function sampleOpened(name: string): ReturnType<typeof openSample> {
  const known = ofSamples.get(name) ?? openSample(name)
  ofSamples.set(name, known)
  return known
}

async function openSample(name: string) {
  const room = await opened()
  const report = await room.open(name)
  if ('refused' in report) throw new Error(report.refused)
  return { room, report, prepared: await prepareReport(join('data', name), openLibrary()) }
}

describe('the engine behind the page', () => {
  test.each(samples)('%s: exported in the page it is what the command builds', async (name) => {
    const { room, prepared } = await sampleOpened(name)
    const { document, layout } = prepared
    const [markdown] = (await room.export('md', false)).files
    expect(markdown!.bytes).toEqual(new Uint8Array(writers.md(document!, layout!)))
    const [docx] = (await room.export('docx', false)).files
    const [ours, theirs] = [partsOf(docx!.bytes), partsOf(writers.docx(document!, layout!))]
    expect(ours['word/styles.xml']).toBe(theirs['word/styles.xml'])
    // The command's document carries where it comes from, as ours does.
    const withoutMarks = (xml = '') => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '')
    expect(withoutMarks(ours['word/document.xml'])).toBe(withoutMarks(theirs['word/document.xml']))
  })

  // html-pdf.test.ts holds these against the pages of LibreOffice.
  test.each(samples)('%s: its pages are those that are printed', async (name) => {
    const { room, prepared } = await sampleOpened(name)
    const { document, layout } = prepared
    const { pages } = await room.draw()
    expect(pages?.map((page) => page.replace(/ data-at="[^"]*"/g, ''))).toEqual(htmlPages(document!, layout!).pages)
  })

  test('a report that is opened after another is the one that is drawn, checked and exported', async () => {
    const room = await opened()
    for (const name of [samples[0]!, samples[1]!, samples[0]!]) {
      await room.draw()
      await room.open(name)
      const { document, layout } = await prepareReport(join('data', name), openLibrary())
      const [markdown] = (await room.export('md', false)).files
      expect(markdown!.bytes).toEqual(new Uint8Array(writers.md(document!, layout!)))
    }
  })

  test.each(samples)('%s: it finds what the command finds', async (name) => {
    const { room } = await sampleOpened(name)
    const { diagnostics } = await checkReport(join('data', name), openLibrary())
    expect((await room.check()).map(({ code, message }) => [code, message])).toEqual(
      diagnostics.map(({ code, message }) => [code, message]),
    )
  })

  test.each(samples)('%s: an opened report that is not changed leaves every byte', async (name) => {
    const { room, report } = await sampleOpened(name)
    expect(room.update(report.rows)).toEqual({})
  })

  test.each(samples)('%s: each reference in its text is a chip that says what is printed', async (name) => {
    const { report } = await sampleOpened(name)
    const references: string[] = []
    toDoc(report.rows, (part) => part).descendants((node) => {
      if (node.type.name === 'figure') references.push(plainReference(String(node.attrs.reference)))
    })
    const said = report.figures.flatMap((figure) => figure.forms.map(({ form }) => referenceTo(figure.name, form)))
    expect(references.filter((reference) => !said.includes(reference))).toEqual([])
  })

  test('a chip knows each form that a reference can ask for, and no other', async () => {
    const report = await (await opened()).open('qinghe-nongye-2024')
    if ('refused' in report) throw new Error(report.refused)
    const says = (name: string) =>
      report.figures.find((figure) => figure.name === name)!.forms.map(({ form, says }) => [form, says])
    expect(says('网络零售')).toEqual(
      expect.arrayContaining([
        ['', '2.83亿元'],
        ['数', '2.83'],
        ['增速', '22.5%'],
        ['万', '28300.00万元'],
      ]),
    )
    expect(says('主推品种').map(([form]) => form)).not.toContain('同比')
  })

  test('the picture of a set is made once, and again for another folder, whose sets may be its own', async () => {
    const room = new Room(builtInSets, '0.0.0')
    const picture = await room.begin.picture('standard', 2024)
    expect(picture?.page).toContain('2024年')
    expect(await room.begin.picture('standard', 2024)).toBe(picture)
    expect((await room.begin.picture('standard', 2025))?.page).toContain('2025年')
    room.openFiles(filesOf('data'))
    expect(await room.begin.picture('standard', 2024)).not.toBe(picture)
  })

  test('what the page does not understand it does not touch, and says so', async () => {
    const room = new Room(builtInSets, '0.0.0')
    const text = '标题: 甲\n单位: &a 甲局\n年度: 2024\n署名: *a\n'
    room.openFiles({ 'a/report.yaml': new TextEncoder().encode(text) })
    expect(await room.open('a')).toEqual({ refused: expect.stringContaining('这里不能改') })
  })

  test('a report with a mistake is still drawn, and the mistake found', async () => {
    const room = new Room(builtInSets, '0.0.0')
    const { folder } = await room.begin.create('standard', '某局', 2024)
    const report = await room.open(folder)
    if ('refused' in report) throw new Error(report.refused)
    const rows = report.rows.map((row) =>
      row.text.includes('用一段话写') ? { ...row, text: '办结{{没有的指标}}。' } : row,
    )
    expect(room.update(rows)).not.toEqual({})
    expect((await room.draw()).pages!.length).toBeGreaterThan(0)
    expect((await room.check()).find(({ code }) => code === 'figures/unknown-figure')).toMatchObject({
      severity: 'error',
      at: { id: rows.find(({ text }) => text.includes('没有的'))!.id },
    })
    expect((await room.export('docx', false)).problems.length).toBeGreaterThan(0)
  })
})
