import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument, relativeLinks } from './docs/markdown.ts'
import { suiteFolder } from './support/suite-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = createRequire(import.meta.url)('../package.json') as { version: string }
const isWindows = process.platform === 'win32'
const npm = (parts: string[], cwd: string): string =>
  execFileSync(isWindows ? 'npm.cmd' : 'npm', parts, { cwd, encoding: 'utf8', stdio: 'pipe', shell: isWindows })

/** The package as it is made and installed: packed with the scripts of package.json, put into an empty folder without a network. */
const folder = suiteFolder()
const installed = join(folder, 'user', 'node_modules', 'zongjie')
beforeAll(() => {
  const source = join(folder, 'source')
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const file of files.toString('utf8').split('\0')) {
    if (file === '' || /^(?:test|bench)\//.test(file)) continue
    mkdirSync(dirname(join(source, file)), { recursive: true })
    cpSync(join(root, file), join(source, file))
  }
  // Neither is to be packed, nor asked for when the package is built.
  for (const name of ['test', 'bench']) {
    mkdirSync(join(source, name))
    writeFileSync(join(source, name, 'index.ts'), 'no TypeScript')
  }
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'), 'junction')
  npm(['pack', '--loglevel=error', '--pack-destination', folder], source)
  mkdirSync(join(folder, 'user'))
  writeFileSync(join(folder, 'user', 'package.json'), '{"type": "module"}')
  npm(['install', '--offline', '--no-audit', '--no-fund', `../zongjie-${version}.tgz`], join(folder, 'user'))
  rmSync(source, { recursive: true })
}, 120_000)

/** A program that needs no types but those of the package. */
const program = `import { type Diagnostic, openLibrary, prepareReport, renderReport } from 'zongjie'
const prepared = await prepareReport('data/a', openLibrary())
const codes: string[] = prepared.diagnostics.map((one: Diagnostic) => one.code)
const built = renderReport(prepared, ['docx', 'md'])
console.log(built?.title, built?.outputs.map((one) => one.format).join(), codes.length)
`

/** The same program for both entries, for both ways to load them. */
const entries = (loading: string): string => `${loading}
const host: engine.Host = engine.memoryHost({ 'a/report.yaml': '标题: 甲\\n' })
engine.loadReport('a', host).then(({ diagnostics }: engine.LoadedReport) => console.log(diagnostics[0]?.message))
const { diagnostics }: zongjie.Result<zongjie.ReadFile | undefined> = zongjie.readText(new Uint8Array(), 'a.pdf')
console.log(diagnostics[0]?.code, Object.keys(zongjie.writers).join())
`

const typed: Record<string, string> = {
  'program.ts': program,
  'entries.mts': entries("import * as zongjie from 'zongjie'\nimport * as engine from 'zongjie/engine'"),
  'entries.cts': entries("import zongjie = require('zongjie')\nimport engine = require('zongjie/engine')"),
}

/** Compiles programs of the user, all at once: what takes the time are the types of the package and of TypeScript. */
function compile(files: Record<string, string>, ...types: readonly string[]): void {
  const user = join(folder, 'user')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(user, name), text)
  const options = ['--module', 'nodenext', '--target', 'es2023', '--strict', '--lib', 'es2023,dom', ...types]
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, ...Object.keys(files)], {
    cwd: user,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
}

describe('The installed package', () => {
  test('holds neither tests nor the gate, nor what it is built from', () => {
    const names = readdirSync(installed)
    expect(['README.md', 'package.json', 'templates'].filter((name) => !names.includes(name))).toEqual([])
    expect(names.filter((name) => /^(?:test|bench|data|src|node_modules)$/.test(name))).toEqual([])
  })

  test('brings no other package along, and the notices of what is inside it', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'user', 'node_modules', '.package-lock.json'), 'utf8'))
    expect(Object.keys(lock.packages)).toEqual(['node_modules/zongjie'])
    const notices = readFileSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    for (const name of ['commander', 'decimal.js', 'handlebars', 'yaml', 'zod', '@inquirer/select']) {
      expect(notices).toMatch(new RegExp(`^${name} [\\d.]+ \\((?:MIT|ISC)\\)$`, 'm'))
    }
  })

  test('runs as a command', () => {
    const run = (...parts: string[]) =>
      execFileSync(process.execPath, [join(installed, 'dist', 'cli.js'), ...parts], {
        cwd: join(folder, 'user'),
        encoding: 'utf8',
      })
    expect(run('--version')).toBe(`${version}\n`)
    run('new', 'data/a', '--unit', '甲局', '--year', '2024')
    expect(run('build', 'data/a')).toContain('√ a')
    // A text that only the YAML library reads.
    writeFileSync(join(folder, 'user', 'data', 'a', '09.yaml'), '"标题": "章\\u8282"\n成绩: [完成。]\n')
    expect(run('build', 'data/a')).toContain('√ a')
  })

  test('gives the programs of its API page their types, and runs them', () => {
    const user = join(folder, 'user')
    cpSync(join(root, 'data', 'yunling-2024'), join(user, 'data', 'yunling-2024'), { recursive: true })
    cpSync(join(root, 'data', 'yunling-2023'), join(user, 'data', 'yunling-2023'), { recursive: true })
    const programs = [...readDocument('docs/api.md').matchAll(/```ts run\n([\s\S]*?)```/g)].map(([, code]) => code!)
    expect(programs.length).toBeGreaterThan(2)
    const names = programs.map((_, at) => `api-${at}`)
    const files = Object.fromEntries(programs.map((code, at) => [`api-${at}.mts`, code]))
    compile(files, '--types', 'node', '--typeRoots', join(root, 'node_modules', '@types'))
    const printed = names.map((name) =>
      execFileSync(process.execPath, [`${name}.mjs`], {
        cwd: user,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
    expect(printed[0]).toMatch(/^云岭县卫生健康局2024年工作总结 \d+\n$/)
    expect(printed[1]).toMatch(/^0 \{ total: \d+, fromLedger: \d+ \}\n$/)
    expect(printed[2]).toContain('标点“,，”重复')
    expect(printed[3]).toMatch(/^# 甲局2024年工作总结\n\n全年工作如下。[\s\S]*办理时限压缩一半。/)
  })

  describe('gives TypeScript programs its types, without those of Node.js', () => {
    beforeAll(() => compile(typed, '--types', ''), 60_000)
    const run = (name: string): string =>
      execFileSync(process.execPath, [name], { cwd: join(folder, 'user'), encoding: 'utf8' })

    test('and runs them', () => {
      expect(run('program.js')).toMatch(/^甲局2024年工作总结 docx,md \d+\n$/)
    })

    test.each(['entries.mjs', 'entries.cjs'])('of both entries: %s', (name) => {
      expect(run(name)).toBe('file/unknown-format docx,md,html\n缺少“单位”\n')
    })
  })

  test('says what a program does wrong', () => {
    const wrong = `import { openLibrary, renderReport } from 'zongjie'
for (const mistake of [() => openLibrary('nowhere'), () => renderReport({ diagnostics: [] }, ['pdf'])]) {
  try { mistake() } catch (problem) { console.log(problem.message) }
}`
    writeFileSync(join(folder, 'user', 'wrong.mjs'), wrong)
    expect(execFileSync(process.execPath, ['wrong.mjs'], { cwd: join(folder, 'user'), encoding: 'utf8' })).toBe(
      '没有模板文件夹“nowhere”\n没有格式“pdf”，可用的有：docx、md、html\n',
    )
  })

  test.each([
    'README.md',
    'README.zh-CN.md',
    'ARCHITECTURE.md',
    'docs/api.md',
    'docs/templates.md',
    'docs/reliability.md',
  ])('has what %s links to', (name) => {
    const dead = relativeLinks(readDocument(name)).filter((link) => {
      const [path = ''] = decodeURIComponent(link).split('#')
      try {
        return path !== '' && readFileSync(join(installed, posix.join(dirname(name), path))).length === 0
      } catch {
        return true
      }
    })
    expect(dead).toEqual([])
  })
})

test('an expression that asks for properties of Unicode is a literal, and not made anew wherever it is used', () => {
  for (const name of ['index.mjs', 'index.js', 'build.js', 'main.js', 'engine.mjs'])
    expect(readFileSync(join(installed, 'dist', name), 'utf8'), name).not.toMatch(/new RegExp\("[^"]*\\\\p\{/)
})
