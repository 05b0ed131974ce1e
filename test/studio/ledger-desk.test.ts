import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../src/studio/model/ledger.ts'
import { CorrectionsRoom } from '../../src/studio/worker/corrections/room.ts'
import { toGbk } from '../command/gbk.ts'
import { runCli } from '../support/cli.ts'
import { partsOf } from '../support/docx.ts'
import { builtInSets, textIn } from '../support/studio-room.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { workbook } from '../support/xlsx.ts'

const said = { when: '2024-12-18 09:30:00', who: '李明', reason: '统计局复核' }

const report =
  '标题: 渔业局2024年工作总结\n单位: 渔业局\n年度: 2024\n模板: standard\n引言: 全年渔获{{渔获}}，其中淡水{{淡水 . 占比}}。\n'
const section =
  '标题: 养殖\n成绩:\n  - 小标题: 产量\n    正文: "渔获{{渔获}}，{{渔获.同比}}。" # 科里核过\n    表格:\n      列: [指标, 本年]\n      指标: [渔获, 淡水]\n  - 渔获物检测{{渔获检测}}。\n'
const ledger =
  '# 渔政科\n渔获: {值: 120.5, 单位: 吨, 上年: 110} # 已核\n淡水: {值: 60, 单位: 吨, 占: 渔获}\n渔获检测: {值: 30, 单位: 批次}\n亩产: {公式: 渔获 ÷ 淡水, 小数: 1}\n'
const log = '\uFEFF时间\t经手人\t依据\t指标\t项\t原数\t更正数\r\n'

const encode = (text: string) => new TextEncoder().encode(text)

function opened(files: Record<string, string | Uint8Array>): CorrectionsRoom {
  const room = new CorrectionsRoom(builtInSets, '0.0.0')
  const own = Object.entries({ 'report.yaml': report, '1.yaml': section, ...files })
  room.openFiles(
    Object.fromEntries(own.map(([name, text]) => [`甲/${name}`, typeof text === 'string' ? encode(text) : text])),
  )
  return room
}

/** A book of the ledger as the page has it: what is typed is saved, batch by batch. */
async function bookOf(room: CorrectionsRoom) {
  await room.open('甲')
  const open = await room.ledger.open()
  if (open.kind !== 'opened') throw new Error(open.kind)
  let [saved, base, batch] = [open.ledger, open.ledger, 0]
  const files: Record<string, string | null> = {}
  return {
    files,
    isLogged: open.isLogged,
    begin() {
      base = saved
      batch++
    },
    async save(change: (ledger: Ledger) => Ledger) {
      const made = await room.ledger.save({ ledger: change(saved), saved, base, batch: `${batch}`, said })
      if ('refused' in made) return made
      saved = made.saved
      for (const [path, bytes] of Object.entries(made.changed)) files[path.slice(2)] = bytes && textIn(bytes)
      return made
    },
  }
}

const typed =
  (name: string, cells: Record<string, string>) =>
  (one: Ledger): Ledger => ({
    ...one,
    rows: one.rows.map((row) => (row.name === name ? { ...row, cells: { ...row.cells, ...cells } } : row)),
  })
const named =
  (name: string, now: string) =>
  (one: Ledger): Ledger => ({ ...one, rows: one.rows.map((row) => (row.name === name ? { ...row, name: now } : row)) })

/** A folder as the command leaves it behind a correction. */
async function setByCommand(
  place: string,
  files: Record<string, string | Uint8Array>,
  args: readonly string[],
): Promise<(name: string) => Uint8Array> {
  mkdirSync(join(place, '甲'), { recursive: true })
  for (const [name, text] of Object.entries({ 'report.yaml': report, '1.yaml': section, ...files }))
    writeFileSync(join(place, '甲', name), text)
  const ended = await runCli(['set', '甲', ...args, '--by', said.who, '--reason', said.reason], { cwd: place })
  expect(ended).toMatchObject({ status: 0 })
  return (name) => new Uint8Array(readFileSync(join(place, '甲', name)))
}

const atTime = (text: string) => text.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/m, said.when)

describe('a number that is corrected in the page', () => {
  test('stands in ledger and log as the command writes it', { timeout: 120_000 }, async () => {
    const book = await bookOf(opened({ 'figures.yaml': ledger, '更正记录.txt': log }))
    expect(book.isLogged).toBe(true)
    book.begin()
    // Letter by letter; the log tells of the number that was there before the first.
    for (const value of ['', '1', '12', '121', '121.5']) await book.save(typed('渔获', { value }))
    const file = await setByCommand(suiteFolderOf('yaml'), { 'figures.yaml': ledger, '更正记录.txt': log }, [
      '渔获',
      '121.5',
    ])
    expect(book.files['figures.yaml']).toBe(textIn(file('figures.yaml')))
    expect(book.files['更正记录.txt']!.replace(/^\uFEFF/, '')).toBe(atTime(textIn(file('更正记录.txt'))))
  })

  test('is told in no log before anything was printed and kept', async () => {
    const book = await bookOf(opened({ 'figures.yaml': ledger }))
    expect(book.isLogged).toBe(false)
    book.begin()
    await book.save(typed('渔获', { value: '121.5' }))
    expect(Object.keys(book.files)).toEqual(['figures.yaml'])
  })

  test('begins a log behind an edition, and leaves none when it is taken back', async () => {
    const room = opened({ 'figures.yaml': ledger })
    await room.open('甲')
    expect(await room.archive('送审稿')).not.toHaveProperty('problem')
    const book = await bookOf(room)
    expect(book.isLogged).toBe(true)
    book.begin()
    await book.save(typed('渔获', { value: '121.5' }))
    expect(book.files['更正记录.txt']).toBe(
      `${log}2024-12-18 09:30:00\t李明\t统计局复核\t渔获\t值\t120.5吨\t121.5吨\r\n`.replace('\uFEFF', ''),
    )
    await book.save(typed('渔获', { value: '120.5' }))
    expect(book.files).toEqual({ 'figures.yaml': ledger, '更正记录.txt': null })
    // Once it is another correction, taking it back is one more.
    await book.save(typed('渔获', { value: '121.5' }))
    book.begin()
    await book.save(typed('渔获', { value: '120.5' }))
    expect(book.files['更正记录.txt']!.trim().split('\r\n').slice(1)).toEqual([
      expect.stringContaining('120.5吨\t121.5吨'),
      expect.stringContaining('121.5吨\t120.5吨'),
    ])
  })

  test('leaves what others wrote into the log meanwhile', async () => {
    const room = opened({ 'figures.yaml': ledger, '更正记录.txt': log })
    const book = await bookOf(room)
    book.begin()
    await book.save(typed('渔获', { value: '121' }))
    const others = `${book.files['更正记录.txt']}2024-12-18 10:00:00\t王\t—\t淡水\t值\t60吨\t61吨\r\n`
    room.take({ '甲/更正记录.txt': encode(others) })
    await book.save(typed('渔获', { value: '121.5' }))
    expect(book.files['更正记录.txt']).toContain('王\t—\t淡水')
    expect(book.files['更正记录.txt']).toContain('121.5吨')
  })
})

describe('a figure that is renamed in the page', () => {
  test('is named so in texts, tables and formulas, and no namesake in part is', async () => {
    const book = await bookOf(opened({ 'figures.yaml': ledger }))
    await book.save(named('渔获', '渔获总量'))
    expect(book.files['figures.yaml']).toBe(
      ledger
        .replace('渔获: {值: 120.5', '渔获总量: {值: 120.5')
        .replace('占: 渔获', '占: 渔获总量')
        .replace('公式: 渔获', '公式: 渔获总量'),
    )
    expect(book.files['report.yaml']).toBe(report.replace('{{渔获}}', '{{渔获总量}}'))
    expect(book.files['1.yaml']).toBe(
      section.replace('{{渔获}}', '{{渔获总量}}').replace('{{渔获.', '{{渔获总量.').replace('[渔获,', '[渔获总量,'),
    )
    await book.save(named('渔获总量', '渔获'))
    expect(book.files).toEqual({ 'figures.yaml': ledger, 'report.yaml': report, '1.yaml': section })
  })

  test('keeps its name where no text could refer to it', async () => {
    const book = await bookOf(opened({ 'figures.yaml': ledger }))
    for (const name of ['渔获}', '渔: 获', '渔获.同比', '- 渔获'])
      expect(await book.save(named('渔获', name))).toEqual({ refused: expect.stringContaining(`“${name}”`) })
    expect(book.files).toEqual({})
    expect(await book.save(named('亩产', '亩产（吨）'))).not.toHaveProperty('refused')
  })
})

describe('a ledger that is a sheet', () => {
  const csv = '指标,值,单位,上年,备注\r\n渔获,"1,120.5",吨,110,含养殖\r\n淡水,60,吨,,\r\n渔获检测,30,批次,,\r\n'
  const xlsx = workbook([
    {
      name: '台账',
      rows: [
        ['指标', '值', '单位', '上年'],
        ['渔获', 1120.5, '吨', 110],
        ['淡水', { f: 'B2-1000', v: 120.5 }, '吨', null],
        ['渔获检测', 30, '批次', null],
      ],
    },
  ])

  test.each<[string, string, string | Uint8Array]>([
    ['.csv', 'figures.csv', csv],
    ['.csv in GBK', 'figures.csv', toGbk(csv)],
    ['.xlsx', 'figures.xlsx', xlsx],
  ])('%s: a number goes into its cell as by the command', { timeout: 120_000 }, async (kind, name, content) => {
    const files = { [name]: content, '更正记录.txt': log }
    const room = opened(files)
    await room.open('甲')
    const open = await room.ledger.open()
    if (open.kind !== 'sheet') throw new Error(open.kind)
    expect(open.ledger.rows.map((row) => [row.name, row.cells.value])).toContainEqual(['渔获检测', '30'])
    const made = await room.ledger.correct({ figure: '渔获', field: 'value', value: '1130.5' }, said)
    if ('refused' in made) throw new Error(made.refused)
    const file = await setByCommand(suiteFolderOf(kind), files, ['渔获', '1130.5'])
    const bytes = made.changed[`甲/${name}`]!
    // What packs a workbook in the page is another library.
    if (name.endsWith('.xlsx')) expect(partsOf(bytes)).toEqual(partsOf(file(name)))
    else expect(bytes).toEqual(file(name))
    expect(textIn(made.changed['甲/更正记录.txt'])).toBe(atTime(textIn(file('更正记录.txt'))))
    expect(room.ledger.restore(made.undo, made.changed)).toEqual({ changed: made.undo })
    expect(made.undo[`甲/${name}`]).toEqual(typeof content === 'string' ? encode(content) : new Uint8Array(content))
  })

  test('what cannot be written there is said, and nothing changes', async () => {
    const room = opened({ 'figures.xlsx': xlsx })
    await room.open('甲')
    const put = (figure: string, field: string, value: string) => room.ledger.correct({ figure, field, value }, said)
    expect(await put('淡水', 'value', '70')).toEqual({ refused: expect.stringContaining('公式') })
    expect(await put('渔获', 'target', '70')).toEqual({ refused: expect.stringContaining('没有“目标”这一列') })
    expect(await put('渔获', 'value', '约70')).toEqual({ refused: expect.stringContaining('不是数') })
    expect(await put('渔获', 'value', '1120.5')).toMatchObject({ changed: {} })
    expect(await put('渔获', 'value', '112.05')).toMatchObject({
      corrections: [{ doubts: [expect.stringContaining('10倍')] }],
      isLogged: false,
    })
  })
})

const place = suiteFolder()
const suiteFolderOf = (name: string): string => join(place, name.replace(/\W+/g, ''))
