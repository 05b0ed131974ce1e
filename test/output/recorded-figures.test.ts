import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PrintedFigures } from '../../src/engine/document/printed-figures.ts'
import { disk } from '../../src/node/output/disk.ts'
import { parseRecord } from '../../src/node/output/record-text.ts'
import { codesOf, reportFolder, save } from './build.ts'
import { systemError } from './faulty-disk.ts'
import { newFolder } from './new-folder.ts'

const recordOf = (out: string): string => join(reportFolder(out), '.zongjie.json')
const printed = (text: string): PrintedFigures => new Map([['签约人数', new Map([['', text]])]])

const docxBefore = async (out: string, options: Parameters<typeof save>[2] = {}) =>
  (await save(out, { docx: '二' }, options)).before?.get('docx')

describe('the figures of the record', () => {
  it('are those that the files print, and are given back by the next build', async () => {
    const out = newFolder()
    const names = ['签约人数', '__proto__', '“引号”', '$1', '\n']
    const figures = new Map(
      names.map((name) => [
        name,
        new Map([
          ['', '3人'],
          ['__proto__', '8%'],
        ]),
      ]),
    )
    expect((await save(out, { docx: '一' }, { figures })).before).toBeUndefined()
    expect(await docxBefore(out, { figures: printed('4人') })).toEqual(figures)
    expect(await docxBefore(out)).toEqual(printed('4人'))
  })

  it('are recorded when the files are there: what could not be written is reported again', async () => {
    const out = newFolder()
    await save(out, { docx: '一' }, { figures: printed('3人') })
    const failing = {
      ...disk,
      rename: async (from: string, to: string) => {
        if (to.endsWith('.docx')) throw systemError('EIO', 'rename')
        await disk.rename(from, to)
      },
    }
    expect((await save(out, { docx: '二' }, { figures: printed('4人'), on: failing })).value).toEqual([])
    expect(await docxBefore(out, { figures: printed('4人') })).toEqual(printed('3人'))
  })

  it.each([
    '[]',
    '3',
    '[3, null, [], {}]',
    '[{"formats": 3, "figures": {}}]',
    '[{"formats": ["docx"], "figures": 3}]',
    '[{"formats": ["docx", "exe"], "figures": {"签约人数": {"": 3, "yoy": []}}}]',
    '{"签约人数": {"": 3}}, "stated": 3, "earlier": {"签约人数": {"": 3, "yoy": [3, null]}, "乙": 3}',
  ])('that somebody made %s cost nothing', async (figures) => {
    const out = newFolder()
    await save(out, { docx: '一' })
    const text = readFileSync(recordOf(out), 'utf8')
    writeFileSync(recordOf(out), text.replace(/\n}\n$/, `,\n  "printed": ${figures}\n}\n`))
    const result = await save(out, { docx: '二' }, { figures: printed('4人') })
    expect(codesOf(result)).toEqual([])
    expect(await docxBefore(out)).toEqual(printed('4人'))
  })

  it('are left out when there are so many that the record could not be read again', async () => {
    const out = newFolder()
    await save(out, { docx: '一' }, { figures: printed('3'.repeat(5 * 1024 * 1024)) })
    const result = await save(out, { docx: '二' })
    expect(codesOf(result)).toEqual([])
    expect(result.before).toBeUndefined()
  })

  it('are known for each format by itself', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' }, { figures: printed('3人') })
    await save(out, { md: '二' }, { figures: printed('4人') })
    const { before } = await save(out, { docx: '三', md: '三' }, { figures: printed('5人') })
    expect(before).toEqual(
      new Map([
        ['docx', printed('3人')],
        ['md', printed('4人')],
      ]),
    )
    expect((await save(out, { docx: '三' })).before?.get('md')).toEqual(printed('5人'))
  })

  it('are read from a record of a former version, for the files that it knows', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    const text = readFileSync(recordOf(out), 'utf8')
    writeFileSync(
      recordOf(out),
      text.replace(/\n}\n$/, ',\n  "figures": {"签约人数": {"": "3人", "yoy": "增长8.0%", "number.yoy": "8.0%"}}\n}\n'),
    )
    const record = parseRecord(readFileSync(recordOf(out), 'utf8'))
    expect([...record!.printed.keys()]).toEqual(['docx'])
    expect(record!.stated?.get('签约人数')).toEqual(
      new Map([
        ['', '3人'],
        ['yoy', '增长8.0%'],
      ]),
    )
    await save(out, { docx: '二' }, { figures: printed('4人') })
    expect(parseRecord(readFileSync(recordOf(out), 'utf8'))!.earlier).toEqual(
      new Map([
        [
          '签约人数',
          new Map([
            ['', ['3人']],
            ['yoy', ['增长8.0%']],
          ]),
        ],
      ]),
    )
  })
})

describe('what was said of a figure before', () => {
  const pastOf = (out: string) =>
    parseRecord(readFileSync(recordOf(out), 'utf8'))!
      .earlier?.get('签约人数')
      ?.get('')

  it('is kept over many builds, the latest twenty, without what is true again', async () => {
    const out = newFolder()
    for (const text of ['3人', '4人', '5人', '5人', '4人']) await save(out, { docx: text }, { figures: printed(text) })
    expect(pastOf(out)).toEqual(['3人', '5人'])
    for (let number = 10; number < 40; number++)
      await save(out, { docx: String(number) }, { figures: printed(`${number}人`) })
    expect(pastOf(out)).toEqual(Array.from({ length: 20 }, (_, index) => `${19 + index}人`))
  })

  it('stays when the figure is gone for a while', async () => {
    const out = newFolder()
    await save(out, { docx: '一' }, { figures: printed('3人') })
    await save(out, { docx: '一' }, { figures: new Map() })
    await save(out, { docx: '一' }, { figures: printed('4人') })
    expect(pastOf(out)).toEqual(['3人'])
  })

  it('is not written by a build that wrote no file', async () => {
    const out = newFolder()
    await save(out, { docx: '一' }, { figures: printed('3人') })
    const create = () => Promise.reject(systemError('ENOSPC', 'open'))
    await save(out, { docx: '二' }, { figures: printed('4人'), on: { ...disk, create } })
    expect(pastOf(out)).toBeUndefined()
  })
})
