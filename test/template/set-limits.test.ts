import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tagsOf } from '../../src/engine/template/tags.ts'
import { openLibrary } from '../../src/node/library.ts'
import { processorTime } from '../support/processor-time.ts'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'zongjie-'))
  mkdirSync(join(place, 'ours'))
  writeFileSync(join(place, 'ours', 'template.yaml'), '名称: ours\n标题: 甲\n版本: 1.0.0\n')
})
afterEach(() => rmSync(place, { recursive: true }))

const write = (name: string, text: string) => writeFileSync(join(place, 'ours', name), text)
const entry = ':::title\n{{title}}\n:::\n'

async function load(): Promise<{ codes: string[]; loaded: boolean; seconds: number }> {
  const begin = processorTime()
  const { value, diagnostics } = await openLibrary(place).set('ours')
  const seconds = (processorTime() - begin) / 1000
  return { codes: [...new Set(diagnostics.map((one) => one.code))], loaded: value !== undefined, seconds }
}

describe('a set is bounded in all', () => {
  test('150 partials that come to more than any set does', async () => {
    for (let index = 0; index < 150; index++) write(`p${index}.hbs`, '{{title}}'.repeat(20_000))
    write('report.hbs', entry)
    const { codes, seconds } = await load()
    expect(codes).toContain('template/set-too-large')
    expect(seconds).toBeLessThan(1.5)
  })

  test('more files than any set has, each small', async () => {
    for (let index = 0; index < 400; index++) write(`p${index}.hbs`, '甲')
    write('report.hbs', entry)
    expect((await load()).codes).toContain('template/set-too-large')
  })

  test('60 partials of the usual size are none too many', async () => {
    for (let index = 0; index < 60; index++) write(`p${index}.hbs`, `{{title}}${'甲'.repeat(2000)}`)
    write('report.hbs', entry + Array.from({ length: 60 }, (_, index) => `\n{{> p${index}}}\n`).join(''))
    expect(await load()).toMatchObject({ codes: [], loaded: true })
  })

  test.each([
    ['tags inside a comment', `{{!-- ${'{{>a'.repeat(40_000)} --}}\n${entry}`],
    ['calls that are not closed', `${entry}${'{{> a '.repeat(9000)}`],
    ['angles that are not closed', `${entry}${'<a'.repeat(80_000)}`],
    ['brackets that are not closed', `${entry}${'['.repeat(120_000)}`],
    [
      'values that a partial does not use',
      `${entry}{{> part ${Array.from({ length: 5000 }, (_, i) => `a${i}=title`).join(' ')}}}`,
    ],
    ['a misspelt partial of 60,000 characters', `${entry}{{> ${'a'.repeat(60_000)}}}`],
  ])('%s take no longer for being many', async (_, text) => {
    write('report.hbs', text)
    expect((await load()).seconds).toBeLessThan(1.5)
  })
})

test('tags are read from left to right, comments left out', () => {
  const text = '{{a}} {{!-- {{b}} --}} {{~> c d=1~}} {{! {{e}} {{"f'
  expect([...tagsOf(text)]).toEqual(['{{a}}', '{{~> c d=1~}}'])
})

describe('what is no regular file is not waited for', () => {
  test.each(['template.yaml', 'part.hbs'])('%s', async (name) => {
    rmSync(join(place, 'ours', name), { force: true })
    execFileSync('mkfifo', [join(place, 'ours', name)])
    expect((await load()).codes).toContain('file/not-regular')
  })

  test('a layout', async () => {
    mkdirSync(join(place, 'layouts'))
    execFileSync('mkfifo', [join(place, 'layouts', 'ours.yaml')])
    const { diagnostics } = await openLibrary(place).profile('ours')
    expect(diagnostics.map((one) => one.code)).toContain('file/not-regular')
  })
})

describe('which of two sets of one name is used is reported', () => {
  const codesOf = async (name: string) => (await openLibrary(place).set(name)).diagnostics.map((one) => one.code)

  test('one of its own in the place of one that comes with zongjie', async () => {
    mkdirSync(join(place, 'standard'))
    writeFileSync(join(place, 'standard', 'template.yaml'), '名称: standard\n标题: 甲\n版本: 1.0.0\n')
    expect(await codesOf('standard')).toEqual(['template/in-place'])
    expect(await codesOf('ours')).toEqual([])
    expect(await codesOf('project')).toEqual([])
  })

  test('a folder of that name without a manifest', async () => {
    mkdirSync(join(place, 'standard'))
    expect(await codesOf('standard')).toEqual(['template/no-manifest'])
  })

  test('the templates that come with zongjie stand in no place but their own', async () => {
    expect((await openLibrary('templates').set('standard')).diagnostics).toEqual([])
  })
})
