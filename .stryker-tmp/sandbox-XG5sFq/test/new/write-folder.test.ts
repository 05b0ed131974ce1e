// @ts-nocheck
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFolder } from '../../src/new/write-folder.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'zongjie-new-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

/** No file system takes a name of 300 characters: the second file fails. */
const failing = [
  { name: 'report.yaml', content: '标题: 甲\n' },
  { name: 'x'.repeat(300), content: '' },
]

describe('a folder that cannot be made whole', () => {
  it('leaves nothing behind, not the folders above it either', async () => {
    const failed = await writeFolder(path.join(place, '甲', '乙'), failing)
    expect(failed?.problem).toMatch(/^建不了文件夹“.*乙”：/)
    expect(readdirSync(place)).toEqual([])
  })

  it('leaves an empty one empty', async () => {
    mkdirSync(path.join(place, '空的'))
    expect(await writeFolder(path.join(place, '空的'), failing)).toHaveProperty('problem')
    expect(readdirSync(place, { recursive: true })).toEqual(['空的'])
  })
})
