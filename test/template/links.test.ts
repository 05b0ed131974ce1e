import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileLines, formatDiagnostics } from '../../src/engine/messages/format-diagnostic.ts'
import { openLibrary } from '../../src/node/library.ts'
import { makeFiles } from '../../src/node/new/make-files.ts'

/** A set that came from somebody else, and a file of this machine that it must not print. */
let place = ''
let set = ''
const secret = () => join(place, 'secret')
const answers = { template: 'standard', unit: '某局', year: 2024, language: 'zh' } as const

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'zongjie-'))
  set = join(place, 'templates', 'standard')
  cpSync('templates/standard', set, { recursive: true })
  writeFileSync(secret(), '口令\n')
})
afterEach(() => rmSync(place, { recursive: true }))

const load = () => openLibrary(join(place, 'templates')).set('standard')
const codes = (diagnostics: readonly { code: string }[]) => diagnostics.map((one) => one.code)

/** Puts a link in the place of a file. */
function link(name: string, target: string): void {
  rmSync(join(set, name), { recursive: true, force: true })
  symlinkSync(target, join(set, name))
}

describe('A link in a template set that leads out of the templates folder is refused', () => {
  test.each(['template.yaml', 'report.hbs', 'further.hbs'])('%s', async (name) => {
    link(name, secret())
    const { value, diagnostics } = await load()
    expect(value).toBeUndefined()
    expect(codes(diagnostics)).toContain('file/link-out')
    expect(JSON.stringify(diagnostics)).not.toContain('口令')
    expect(formatDiagnostics(diagnostics, fileLines()).join('\n')).not.toContain('口令')
  })

  test('a layout', async () => {
    mkdirSync(join(place, 'templates', 'layouts'))
    symlinkSync(secret(), join(place, 'templates', 'layouts', 'ours.yaml'))
    const { diagnostics } = await openLibrary(join(place, 'templates')).profile('ours')
    expect(codes(diagnostics)).toContain('file/link-out')
  })

  test('skeleton/report.yaml', async () => {
    link('skeleton/report.yaml', secret())
    const made = makeFiles((await load()).value!, answers)
    expect(made.value).toBeUndefined()
    expect(codes(made.diagnostics)).toEqual(['file/link-out'])
  })

  test('a whole skeleton', async () => {
    link('skeleton', '/etc')
    const made = makeFiles((await load()).value!, answers)
    expect(made.value).toBeUndefined()
    expect(codes(made.diagnostics)).toEqual(['file/link-out'])
  })

  test('a folder in a skeleton is not copied, wherever it leads to', async () => {
    link('skeleton/图', '/etc')
    const made = makeFiles((await load()).value!, answers)
    expect(codes(made.diagnostics)).toEqual(['new/not-copied'])
    expect(made.value!.map((one) => one.name).filter((name) => name.startsWith('图'))).toEqual([])
  })

  test('the folder of the set itself', async () => {
    const elsewhere = join(place, 'elsewhere')
    cpSync(set, elsewhere, { recursive: true })
    rmSync(set, { recursive: true })
    symlinkSync(elsewhere, set)
    const { value, diagnostics } = await load()
    expect(value).toBeUndefined()
    // One for each of its files that is read.
    expect(new Set(codes(diagnostics))).toEqual(new Set(['file/link-out']))
  })

  test.each(['shared', 'layouts'])('the folder %s', async (name) => {
    const elsewhere = join(place, 'elsewhere')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'back.hbs'), '口令')
    writeFileSync(join(elsewhere, 'ours.yaml'), '口令')
    symlinkSync(elsewhere, join(place, 'templates', name))
    const library = openLibrary(join(place, 'templates'))
    const found = name === 'shared' ? await library.set('standard') : await library.profile('ours')
    expect(found.value).toBeUndefined()
    expect(codes(found.diagnostics)).toContain('file/link-out')
    expect(JSON.stringify(found.diagnostics)).not.toContain('口令')
  })
})

test('A link that stays in the templates folder is followed', async () => {
  cpSync('templates/shared/report.hbs', join(place, 'templates', 'common.hbs'))
  link('report.hbs', '../common.hbs')
  expect((await load()).value?.name).toBe('standard')
})

test('A templates folder that is itself reached by a link is one folder', async () => {
  symlinkSync(join(place, 'templates'), join(place, 'linked'))
  const { value, diagnostics } = await openLibrary(join(place, 'linked')).set('standard')
  expect(codes(diagnostics)).toEqual(['template/in-place'])
  expect(value?.name).toBe('standard')
})

test('A link that leads nowhere is reported as a file that is not there', async () => {
  link('further.hbs', './nothing')
  expect(codes((await load()).diagnostics)).toContain('file/not-found')
})

describe('A folder that cannot be read is reported, and nothing else is taken for what it may hold', () => {
  test('templates that sets share', async () => {
    symlinkSync('shared', join(place, 'templates', 'shared'))
    const { value, diagnostics } = await load()
    expect(value).toBeUndefined()
    expect(diagnostics.map((one) => one.message)).toEqual(['文件夹读不出来（ELOOP），没有用自带的同名文件代替'])
  })

  test('layouts', async () => {
    symlinkSync('layouts', join(place, 'templates', 'layouts'))
    const { value, diagnostics } = await openLibrary(join(place, 'templates')).profile('gbt9704')
    expect(value).toBeUndefined()
    expect(codes(diagnostics)).toEqual(['file/unreadable-folder'])
  })

  test('a set, which `template check` names', async () => {
    symlinkSync('ours', join(place, 'templates', 'ours'))
    const library = openLibrary(join(place, 'templates'))
    expect(await library.names()).toContain('ours')
    expect(codes((await library.set('ours')).diagnostics)).toEqual(['template/unreadable-set'])
  })

  test('but not one that is not there, or a file of that name', async () => {
    writeFileSync(join(place, 'templates', 'shared'), '')
    writeFileSync(join(place, 'templates', 'layouts'), '')
    expect((await load()).value).toBeDefined()
    expect((await openLibrary(join(place, 'templates')).profile('gbt9704')).value).toBeDefined()
  })
})
