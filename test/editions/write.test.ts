import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { editionNamed, readEditions } from '../../src/node/editions/read.ts'
import { checkEditionName, writeEdition } from '../../src/node/editions/write.ts'
import { planFolders } from '../../src/node/output/plan.ts'
import { printed, sampleTexts } from '../impact/reports.ts'
import { faultyDisk } from '../output/faulty-disk.ts'

const root = mkdtempSync(join(tmpdir(), 'zongjie-editions-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const { snapshot } = await printed(sampleTexts('briefing-health'), { folder: 'data/甲局' })
const outputs = [
  { file: '总结.docx', content: Buffer.from('甲') },
  { file: '总结.md', content: Buffer.from('乙') },
]

let made = 0
const newTarget = () => planFolders(join(root, String(made++)), [{ report: '甲局' }])[0]!.value!
const namesIn = (path: string): string[] => readdirSync(path).sort()

describe('keeping an edition', () => {
  it('numbers editions in their order, whatever they are called', async () => {
    const target = newTarget()
    for (const name of ['送审稿', '二稿', '定稿']) await writeEdition(target, { name, snapshot, outputs })
    const { value, diagnostics } = await readEditions(target, 'data/甲局')
    expect(value.map(({ name, number }) => [name, number])).toEqual([
      ['送审稿', 1],
      ['二稿', 2],
      ['定稿', 3],
    ])
    expect(diagnostics).toEqual([])
    expect(namesIn(join(target.path, '存档', '二稿'))).toEqual(['存档.json', '总结.docx', '总结.md'])
    expect(readFileSync(join(target.path, '存档', '二稿', '总结.md'), 'utf8')).toBe('乙')
  })

  it('never writes over one, whatever the case of its name', async () => {
    const target = newTarget()
    await writeEdition(target, { name: 'Final', snapshot, outputs })
    const again = await writeEdition(target, { name: 'FINAL', snapshot, outputs })
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['editions/taken'])
    expect(namesIn(join(target.path, '存档'))).toEqual(['Final'])
  })

  it('of two at once with one name keeps one, and of two names both', async () => {
    const target = newTarget()
    const both = await Promise.all(
      ['送审稿', '送审稿', '定稿'].map((name) => writeEdition(target, { name, snapshot, outputs })),
    )
    expect(both.filter(({ value }) => value)).toHaveLength(2)
    expect((await readEditions(target, 'data/甲局')).value.map(({ number }) => number)).toEqual([1, 2])
  })

  it('is read from another folder of another machine', async () => {
    const target = newTarget()
    await writeEdition(target, { name: '送审稿', snapshot, outputs })
    const other = newTarget()
    cpSync(target.path, other.path, { recursive: true })
    expect((await readEditions(other, '别处/甲局')).value.map(({ name }) => name)).toEqual(['送审稿'])
  })

  it.each(['', ' ', '..', 'a/b', 'a\\b', '送审稿:1', 'CON', '.藏', '稿'.repeat(80), '稿.'])(
    'refuses the name “%s”',
    (name) => {
      expect(checkEditionName(name)?.code).toBe('editions/name')
    },
  )

  it.each(['送审稿', '定稿', '送审稿（2）', 'v1.2', '局长 12月3日'])('takes the name “%s”', (name) => {
    expect(checkEditionName(name)).toBeUndefined()
  })

  it('leaves an edition whole or none, whichever call of the disk fails', { timeout: 120_000 }, async () => {
    const { calls } = faultyDisk()
    const counted = faultyDisk()
    await writeEdition(newTarget(), { name: '送审稿', snapshot, outputs }, counted.on)
    expect(calls).toEqual([])
    expect(counted.calls.length).toBeGreaterThan(15)
    for (let nth = 1; nth <= counted.calls.length; nth++) {
      for (const when of ['before', 'after'] as const) {
        const target = newTarget()
        const { on } = faultyDisk({ nth, code: 'EIO', lasting: 'on', when })
        const written = await writeEdition(target, { name: '送审稿', snapshot, outputs }, on)
        const read = await readEditions(target, 'data/甲局')
        expect(read.diagnostics, `${nth} ${when}`).toEqual([])
        if (written.value) expect(read.value).toHaveLength(1)
        for (const one of read.value) {
          expect(namesIn(join(target.path, '存档', one.name))).toEqual(['存档.json', '总结.docx', '总结.md'])
        }
      }
    }
  })

  it('says of an edition that is asked for by name why it cannot be read', async () => {
    const target = newTarget()
    await writeEdition(target, { name: '送审稿', snapshot, outputs })
    const found = await readEditions(target, 'data/甲局')
    expect(editionNamed(found, '送审稿', '甲局').value?.number).toBe(1)
    expect(editionNamed(found, '定稿', '甲局').diagnostics[0]!.code).toBe('editions/unknown')
  })
})
