import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schema } from '../../src/cli/commands/schema.ts'
import { captured } from './captured.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'zongjie-schema-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

describe('the schema command', () => {
  it('prints the three schemas as one JSON value', async () => {
    const { status, stdout, stderr } = await captured(() => schema({}))
    expect([status, stderr]).toEqual([0, ''])
    expect(Object.keys(JSON.parse(stdout)).sort()).toEqual(['figures', 'report', 'section'])
  })

  it('writes them into a folder, the same as it prints', async () => {
    const out = path.join(place, '新的', '架构')
    const printed = JSON.parse((await captured(() => schema({}))).stdout)
    const { status, stdout } = await captured(() => schema({ out, json: true }))
    expect(status).toBe(0)
    expect(JSON.parse(stdout).files).toHaveLength(3)
    expect(readdirSync(out).sort()).toEqual(['figures.schema.json', 'report.schema.json', 'section.schema.json'])
    for (const kind of ['figures', 'report', 'section']) {
      expect(JSON.parse(readFileSync(path.join(out, `${kind}.schema.json`), 'utf8'))).toEqual(printed[kind])
    }
  })

  it('says why when the folder cannot be written to', async () => {
    writeFileSync(path.join(place, '文件'), '')
    const { status, stdout, stderr } = await captured(() => schema({ out: path.join(place, '文件') }))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^写不进文件夹“.*文件”（E\w+）\n$/)
  })
})
