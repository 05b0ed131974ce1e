import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inQuotes, startWords } from '../src/cli/console/start-words.ts'
import { builtCli, startNode } from './support/cli.ts'
import { suiteFolder } from './support/suite-folder.ts'

const folder = suiteFolder()
const start = (script: string, npm?: string) => ({ script, folder: '/home/wang/总结', npm })

test.each([
  ['npx', start('/home/wang/总结/dist/cli.js', 'exec'), 'npx --no-install zongjie build'],
  [
    'npx with the package installed',
    start('/home/wang/总结/node_modules/.bin/zongjie', 'exec'),
    'npx --no-install zongjie build',
  ],
  ['a local installation', start('/home/wang/总结/node_modules/zongjie/dist/cli.js'), 'npx --no-install zongjie build'],
  ['a global installation', start('/usr/local/bin/zongjie'), 'zongjie build'],
  ['one on Windows', start('/opt/npm/node_modules/zongjie/dist/cli.js'), 'zongjie build'],
  ['node', start('/home/wang/总结/dist/cli.js'), 'node dist/cli.js build'],
  ['npm start', start('/home/wang/总结/dist/cli.js', 'start'), 'node dist/cli.js build'],
  ['node from elsewhere', start('/opt/my tools/dist/cli.js'), 'node "/opt/my tools/dist/cli.js" build'],
  ['another program', start('/home/wang/server.js', 'exec'), 'zongjie build'],
  ['no script', { script: undefined, folder: '/', npm: undefined }, 'zongjie build'],
])('a command is reported as it is started by %s', (_, from, reported) => {
  expect(`${startWords(from)} build`).toBe(reported)
})

test('a word with blanks or signs of a shell is held together', () => {
  expect(['data/甲局', 'a b', 'a&b', 'D:\\甲'].map(inQuotes)).toEqual(['data/甲局', '"a b"', '"a&b"', 'D:\\甲'])
})

test('what the program tells can be run', async () => {
  const cli = await builtCli()
  const { npm_command: _, ...env } = process.env
  const by = async (script: string, more = {}) => {
    const { stderr } = await startNode([script, 'build', '--nothing'], { cwd: folder, env: { ...env, ...more } }).ended
    return /用 (.*) build --help/.exec(stderr)?.[1]
  }
  const linked = join(folder, 'zongjie')
  symlinkSync(cli, linked)
  expect(await by(linked, { npm_command: 'exec' })).toBe('npx --no-install zongjie')
  expect(await by(cli, { npm_command: 'exec' })).toBe('npx --no-install zongjie')
  expect(await by(cli)).toBe(`node ${cli}`)
})
