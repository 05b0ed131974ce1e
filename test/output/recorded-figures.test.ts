import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PrintedFigures } from '../../src/document/printed-figures.ts'
import { disk } from '../../src/output/disk.ts'
import { codesOf, reportFolder, save } from './build.ts'
import { systemError } from './faulty-disk.ts'
import { newFolder } from './new-folder.ts'

const recordOf = (out: string): string => join(reportFolder(out), '.zongjie.json')
const printed = (text: string): PrintedFigures => new Map([['签约人数', new Map([['', text]])]])

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
    expect((await save(out, { docx: '二' }, { figures: printed('4人') })).before).toEqual(figures)
    expect((await save(out, { docx: '二' })).before).toEqual(printed('4人'))
  })

  it('are recorded when the files are there: what could not be written is told again', async () => {
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
    expect((await save(out, { docx: '二' }, { figures: printed('4人') })).before).toEqual(printed('3人'))
  })

  it.each(['[]', '3', '{"签约人数": 3}', '{"签约人数": {"": 3}}'])(
    'that somebody made %s cost nothing',
    async (figures) => {
      const out = newFolder()
      await save(out, { docx: '一' })
      const text = readFileSync(recordOf(out), 'utf8')
      writeFileSync(recordOf(out), text.replace(/\n}\n$/, `,\n  "figures": ${figures}\n}\n`))
      const result = await save(out, { docx: '二' }, { figures: printed('4人') })
      expect(codesOf(result)).toEqual([])
      expect((await save(out, { docx: '二' })).before).toEqual(printed('4人'))
    },
  )

  it('are left out when there are so many that the record could not be read again', async () => {
    const out = newFolder()
    await save(out, { docx: '一' }, { figures: printed('3'.repeat(5 * 1024 * 1024)) })
    const result = await save(out, { docx: '二' })
    expect(codesOf(result)).toEqual([])
    expect(result.before).toBeUndefined()
  })
})
