import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareReport, writers } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { Room } from '../../src/studio/worker/room.ts'
import { called } from '../command/host.ts'
import { builtInSets, filesOf, textIn } from '../support/studio-room.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const library = openLibrary()

/** The document of a sample, as an office has it from last year. */
async function documentOf(sample: string): Promise<Uint8Array> {
  const { document, layout } = await prepareReport(join('data', sample), library)
  return writers.docx(document!, layout!)
}

const read = async (room: Room, bytes: Uint8Array) => {
  const coming = await room.begin.read('去年.docx', bytes, Date.now())
  if ('refused' in coming) throw new Error(coming.refused)
  return coming
}

/** The texts of a folder of the command: without the schemas, and the lines that name them for editors. */
const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filesOf(folder))
      .filter(([path]) => !path.startsWith('.'))
      .map(([path, bytes]) => [path, textIn(bytes).replace(/^# yaml-language-server:.*\n\n/, '')]),
  )

/** The texts of a folder among the files of the page. */
const textsOf = (changed: Readonly<Record<string, Uint8Array | null>>, folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(changed)
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, bytes]) => [path.slice(folder.length + 1), textIn(bytes)]),
  )

describe('last year’s document in the page', () => {
  const place = suiteFolder()

  test.each(readdirSync('data'))(
    '%s: makes the files that import and new make of it',
    { timeout: 60_000 },
    async (name) => {
      const bytes = await documentOf(name)
      const room = new Room(builtInSets, '0.0.0')
      room.openFiles({})
      const { year } = await read(room, bytes)
      const begun = await room.begin.goOn(year! + 1)
      if ('refused' in begun) throw new Error(begun.refused)
      const last = [...new Set(Object.keys(begun.changed).map((path) => path.split('/')[0]!))].find(
        (one) => one !== begun.folder,
      )!
      writeFileSync(join(place, '去年.docx'), bytes)
      const own = join(place, name)
      const call = (...words: string[]) => called(words, place)
      expect(await call('import', '去年.docx', join(own, last), '--figures')).toMatchObject({ status: 0 })
      const from = ['new', join(own, begun.folder), '--from', join(own, last), '--year', String(year! + 1)]
      expect(await call(...from)).toMatchObject({ status: 0 })
      expect(textsOf(begun.changed, last)).toEqual(textsIn(join(own, last)))
      expect(textsOf(begun.changed, begun.folder)).toEqual(textsIn(join(own, begun.folder)))
    },
  )

  test('is opened as it was, where that is wanted, and prints the same text', async () => {
    const bytes = await documentOf('qinghe-nongye-2024')
    const room = new Room(builtInSets, '0.0.0')
    room.openFiles({})
    expect(await read(room, bytes)).toMatchObject({ year: 2024, told: expect.stringContaining('文字与原文相同') })
    const begun = room.begin.open()
    expect([...new Set(Object.keys(begun.changed).map((path) => path.split('/')[0]))]).toEqual([begun.folder])
    expect(await room.open(begun.folder)).toMatchObject({ year: 2024 })
  })

  test('leaves numbers, plans and problems open, and says how many', async () => {
    const room = new Room(builtInSets, '0.0.0')
    room.openFiles({})
    await read(room, await documentOf('qinghe-nongye-2024'))
    const begun = await room.begin.goOn(2025)
    if ('refused' in begun) throw new Error(begun.refused)
    expect(begun.told).toMatch(/^已接着写2025年的：\d+个指标等今年的数，.*3条计划.*3个问题.*上年的数取自去年的总结$/)
    await room.open(begun.folder)
    const open = (await room.check()).filter(({ group }) => group === '还没有填')
    expect(open.filter(({ code }) => code.endsWith('last-year-matters'))).toHaveLength(6)
    expect(open.length).toBeGreaterThan(15)
  })

  test('stands beside what is there, and goes on from no year but those before', async () => {
    const room = new Room(builtInSets, '0.0.0')
    room.openFiles({ '青禾县农业农村局2025年工作总结/report.yaml': new TextEncoder().encode('标题: 甲\n') })
    await read(room, await documentOf('qinghe-nongye-2024'))
    expect(await room.begin.goOn(2024)).toEqual({ refused: expect.stringContaining('2024年的') })
    expect(await room.begin.goOn(2025)).toMatchObject({ folder: '青禾县农业农村局2025年工作总结（2）' })
    expect(await room.begin.read('坏.docx', new Uint8Array([80, 75]), 0)).toEqual({
      refused: expect.stringContaining('坏.docx'),
    })
  })
})
