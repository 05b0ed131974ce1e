import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderProblem, writeFolder } from '../../src/node/new/write-folder.ts'
import { machine } from '../../src/node/output/replace-file.ts'

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

/** A name of a draft as a run of this machine leaves it that is no more. */
const left = `.zongjie-${machine}-999999999-0123456789ab.tmp`
const files = [
  { name: 'report.yaml', content: '标题: 甲\n' },
  { name: '01.yaml', content: '标题: 乙\n' },
]

describe('what a run that was killed left', () => {
  const draft = (folder: string) => {
    mkdirSync(path.join(place, folder, left), { recursive: true })
    writeFileSync(path.join(place, folder, left, 'report.yaml'), '')
  }

  it('is swept, beside the folder and in one that holds nothing else', async () => {
    draft('.')
    draft('甲')
    expect(folderProblem(path.join(place, '甲'))).toBeUndefined()
    expect(await writeFolder(path.join(place, '甲'), files)).toBeUndefined()
    expect(await writeFolder(path.join(place, '乙'), files)).toBeUndefined()
    expect(readdirSync(place).sort()).toEqual(['乙', '甲'])
    expect(readdirSync(path.join(place, '甲')).sort()).toEqual(['01.yaml', 'report.yaml'])
  })

  it('is reported, when some files are in their place already', () => {
    draft('甲')
    writeFileSync(path.join(place, '甲', '01.yaml'), '')
    expect(folderProblem(path.join(place, '甲'))).toMatch(
      /里有上次新建到一半就中断了的文件（01\.yaml），不会覆盖：没有要留的，请删去/,
    )
  })

  it('is not what another run is about', async () => {
    const other = `.zongjie-${machine}-${process.pid}-0123456789ab.tmp`
    mkdirSync(path.join(place, other))
    await writeFolder(path.join(place, '甲'), files)
    expect(readdirSync(place).sort()).toEqual([other, '甲'])
    expect(folderProblem(place)).toMatch(/里已经有文件，不会覆盖/)
  })
})

it('a folder that only looks empty is reported what is in it', () => {
  writeFileSync(path.join(place, '.DS_Store'), '')
  expect(folderProblem(place)).toMatch(/里已经有文件（\.DS_Store，在资源管理器里可能不显示），不会覆盖/)
})
