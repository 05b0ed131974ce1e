import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyCommand } from './command.ts'
import { defects } from './defects/index.ts'
import { goodParts, pack } from './good.ts'

let folder: string
const path = (name: string) => join(folder, name)
const broken = defects.find((one) => one.rule === 'opc/relationship-uri')!.make()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zongjie-gate-'))
  await mkdir(path('空'))
  await mkdir(path('总结/附件'), { recursive: true })
  await writeFile(path('总结/好.docx'), pack(goodParts()))
  await writeFile(path('总结/附件/坏.DOCX'), broken)
  await writeFile(path('总结/~$好.docx'), 'lock')
})

afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const output = { log: (line: string) => out.push(line), error: (line: string) => err.push(line) }
  const status = await verifyCommand(args, output)
  return { status, out: out.join('\n'), err: err.join('\n') }
}

describe('verify-docx', () => {
  test('passes a valid file with status 0', async () => {
    expect(await run(path('总结/好.docx'))).toEqual({ status: 0, out: `${path('总结/好.docx')}：合格`, err: '' })
  })

  test('refuses a broken file with status 1 and does not touch it', async () => {
    const file = path('总结/附件/坏.DOCX')
    const before = await stat(file)
    const { status, out } = await run(file)
    expect(status).toBe(1)
    expect(out).toContain('错误 1 个，警告 0 个\n  /word/_rels/document.xml.rels:10:1 错误 [opc/relationship-uri]')
    expect(new Uint8Array(await readFile(file))).toEqual(broken)
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs)
  })

  test('checks every document in a folder, lock files left out', async () => {
    const { status, out } = await run('--json', path('总结'))
    expect(status).toBe(1)
    const { files } = JSON.parse(out)
    expect(files.map((one: { file: string }) => one.file)).toEqual([path('总结/好.docx'), path('总结/附件/坏.DOCX')])
    expect(files.map((one: { findings: unknown[] }) => one.findings.length)).toEqual([0, 1])
  })

  test('goes on after a file that cannot be read, and ends with status 2', async () => {
    const { status, out, err } = await run(path('无.docx'), path('空'), path('总结/好.docx'))
    expect(status).toBe(2)
    expect(err).toBe(`${path('无.docx')}：读不出（ENOENT）\n${path('空')}：读不出（其中没有 .docx 文件）`)
    expect(out).toContain('合格')
  })

  test('explains wrong use with status 2', async () => {
    expect(await run()).toMatchObject({ status: 2, err: expect.stringMatching(/^没有给出要检查的文件。\n用法：/) })
    expect(await run('--jsn', 'a.docx')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^不认识的选项 --jsn。/),
    })
    expect(await run('--help')).toMatchObject({ status: 0, out: expect.stringMatching(/^用法：/) })
  })

  test('tests itself', async () => {
    const { status, out } = await run('--self-test')
    expect(status).toBe(0)
    expect(out).toMatch(/已知缺陷发现 51\/51，其他缺陷发现 (\d+)\/\1，完好的文件误报 0 处$/)
  })
})
