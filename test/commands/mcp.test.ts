import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, describe, expect, test } from 'vitest'
import { builtCli } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const folder = suiteFolder()
const open: Client[] = []
afterAll(() => Promise.all(open.map((client) => client.close())))

/** A client of the protocol's own library, connected to `zongjie mcp` in a folder with two reports. */
async function connect(name: string, ...more: string[]): Promise<{ client: Client; home: string }> {
  const home = join(folder, name)
  for (const report of ['yunling-2023', 'yunling-2024']) {
    mkdirSync(join(home, 'data'), { recursive: true })
    cpSync(join('data', report), join(home, 'data', report), { recursive: true })
  }
  const client = new Client({ name: 'test', version: '1.0.0' })
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [await builtCli(), 'mcp', ...more], cwd: home }),
  )
  open.push(client)
  return { client, home }
}

async function call(client: Client, name: string, asked: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: asked })
  const [first] = result.content as { type: string; text: string }[]
  return { isError: result.isError ?? false, text: first!.text }
}

describe('zongjie mcp', () => {
  test('offers figures, check and build, all of them read-only', async () => {
    const { client } = await connect('list')
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['figures', 'check', 'build'])
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
    const { text } = await call(client, 'figures', { report: 'yunling-2024' })
    expect(JSON.parse(text).figures).toContainEqual(
      expect.objectContaining({ name: '诊疗人次', value: '156.42万人次' }),
    )
  })

  test('holds a draft against the ledger', async () => {
    const { client } = await connect('draft')
    const draft = '全年诊疗165.42万人次，新建卫生室12个。执业医师1014人，比上年增加41人。'
    const { counts, numbers } = JSON.parse((await call(client, 'check', { report: 'yunling-2024', draft })).text)
    expect(counts).toEqual({ ledger: 1, follows: 1, contradicts: 1, untied: 1 })
    expect(numbers[0]).toMatchObject({
      text: '165.42万人次',
      tie: 'contradicts',
      figure: '诊疗人次',
      stated: '156.42万人次',
    })
    const whole = JSON.parse((await call(client, 'check', { report: 'yunling-2024' })).text)
    expect(whole).toMatchObject({ report: 'yunling-2024', numbers: { total: expect.any(Number) } })
  })

  test('builds without writing, and writes where it is allowed', async () => {
    const { client, home } = await connect('read')
    const { markdown, outputs } = JSON.parse((await call(client, 'build', { report: 'yunling-2024' })).text)
    expect(markdown).toContain('# 云岭县卫生健康局2024年工作总结')
    expect(outputs).toEqual([])
    expect(existsSync(join(home, 'output'))).toBe(false)
    const writing = await connect('write', '--write')
    const built = JSON.parse((await call(writing.client, 'build', { report: 'yunling-2024', formats: ['md'] })).text)
    expect(built.outputs).toHaveLength(1)
    expect(existsSync(join(writing.home, 'output', 'yunling-2024'))).toBe(true)
  })

  test.each(['../data/yunling-2024', '/etc', 'none'])(
    'no report is named outside the folder of reports: %s',
    async (report) => {
      const { client } = await connect(`outside-${report.replace(/\W/g, '')}`)
      expect(await call(client, 'check', { report })).toEqual({
        isError: true,
        text: `没有报告“${report}”；有：yunling-2023、yunling-2024`,
      })
    },
  )

  test('asks which report is meant where there are several, and refuses what is no draft', async () => {
    const { client } = await connect('which')
    expect(await call(client, 'figures', {})).toEqual({
      isError: true,
      text: '请写明是哪份报告：yunling-2023、yunling-2024',
    })
    expect(await call(client, 'check', { report: 'yunling-2024', draft: '' })).toEqual({
      isError: true,
      text: '文件里没有文字',
    })
  })
})
