import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { install } from '../../src/node/sets/install.ts'
import { checksum } from '../../src/node/sets/set-files.ts'
import { newFolder } from '../output/new-folder.ts'
import { installed, versionOf } from './installed.ts'

const texts = (version: string) => ({
  'zongjie.yaml': `采用: {jianghai: ${version}}\n`,
  'zongjie.lock': JSON.stringify({ sets: { jianghai: { version, files: {} } } }),
})

const put = (folder: string, number: number) => {
  const { name, files, version } = versionOf(number)
  return install({ templates: join(folder, 'templates'), name, files, folder, texts: texts(version) })
}

test('a set is put in the place of the one that is there, and nothing else is left', async () => {
  const folder = newFolder()
  await put(folder, 1)
  await put(folder, 2)
  expect(installed(folder)).toEqual({ set: '1.2.0', lock: '1.2.0', project: '1.2.0' })
  expect(readdirSync(join(folder, 'templates'))).toEqual(['jianghai'])
})

test('a set stays as it is when a file beside it cannot be written', async () => {
  const folder = newFolder()
  await put(folder, 1)
  const { name, files } = versionOf(2)
  // A folder in the way of the lock's file.
  mkdirSync(join(folder, 'elsewhere', 'zongjie.lock', 'x'), { recursive: true })
  const failing = install({
    templates: join(folder, 'templates'),
    name,
    files,
    folder: join(folder, 'elsewhere'),
    texts: { 'zongjie.lock': '{}' },
  })
  await expect(failing).rejects.toThrow()
  expect(installed(folder)).toEqual({ set: '1.1.0', lock: '1.1.0', project: '1.1.0' })
  expect(readdirSync(join(folder, 'templates'))).toEqual(['jianghai'])
})

test('a folder that may not be written to is told, and nothing is changed', async () => {
  if (process.getuid?.() === 0) return
  const folder = newFolder()
  await put(folder, 1)
  chmodSync(join(folder, 'templates'), 0o555)
  await expect(put(folder, 2)).rejects.toThrow()
  chmodSync(join(folder, 'templates'), 0o755)
  expect(installed(folder).set).toBe('1.1.0')
})

test('what an editor or a program of versions does to a file makes no other file', () => {
  const bytes = (text: string) => Buffer.from(text)
  const sum = checksum('part.hbs', bytes('# 标题\n正文\n'))
  expect(checksum('part.hbs', bytes('\uFEFF# 标题\r\n正文\r\n'))).toBe(sum)
  expect(checksum('part.hbs', bytes('# 标题\r正文\r'))).toBe(sum)
  expect(checksum('part.hbs', bytes('# 标题\n正 文\n'))).not.toBe(sum)
  expect(checksum('a.png', bytes('a\r\n'))).not.toBe(checksum('a.png', bytes('a\n')))
})
