import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { failureMessage } from '../../src/cli/console/failure-message.ts'
import { packagedCli, runCli, startNode } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const folder = suiteFolder()
const head = (name: string) => `标题: ${name}2024年工作总结\n单位: ${name}\n年度: 2024\n引言: 略。\n`

function report(name: string): string {
  const place = join(folder, 'data', name)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'report.yaml'), head(name))
  writeFileSync(join(place, '01.yaml'), '标题: 全部工作\n成绩: [完成任务。]\n')
  return place
}
report('甲局')

const run = (args: string[], cwd = folder) => runCli(args, { cwd, timeout: 20_000 })
const stackTrace = /\n\s+at /

describe('an old Node.js', () => {
  /** Runs dist/cli.js with a process that says it is another version; what it asked for is reported. */
  async function start(version: string, args: string[] = []) {
    const code = readFileSync(await packagedCli(), 'utf8').replace(/^#!.*/, '')
    const [stdout, stderr, required]: string[][] = [[], [], []]
    const process = {
      versions: { node: version },
      argv: ['node', 'cli.js', ...args],
      stdout: { write: (text: string) => stdout!.push(text) },
      stderr: { write: (text: string) => stderr!.push(text) },
      exitCode: undefined as number | undefined,
    }
    const require = (name: string) => required!.push(name)
    runInNewContext(code, { process, require, module: { exports: {} }, exports: {} })
    await new Promise((turn) => setImmediate(turn))
    return { code, stdout: stdout!.join(''), stderr: stderr!.join(''), required, status: process.exitCode }
  }

  test.each(['0.12.18', '8.17.0', '14.21.3', '18.20.4', '19.9.0'])('%s is reported what is needed', async (version) => {
    const { stderr, stdout, status, required } = await start(version)
    expect(stderr).toBe(`需要 Node.js 20 或更新的版本，现在是 ${version}。请到 nodejs.org 下载新的 LTS 版安装\n`)
    expect([stdout, status, required]).toEqual(['', 2, []])
  })

  test('is reported in JSON, too', async () => {
    const { stdout } = await start('16.0.0', ['build', '--json'])
    expect(JSON.parse(stdout)).toEqual({ error: expect.stringContaining('现在是 16.0.0') })
  })

  test.each(['20.0.0', '22.12.0', '100.0.0'])('is not %s', async (version) => {
    const { stderr, status, required } = await start(version)
    expect([stderr, status, required]).toEqual(['', undefined, ['./start.js']])
  })

  test('can read the file: nothing in it is younger than ES2015, and it asks for nothing before', async () => {
    const { code } = await start('20.0.0')
    expect(code).not.toMatch(/\?\.|\?\?|\*\*|node:|async |\bimport\b/)
  })
})

describe('what cannot be read or written', () => {
  test('pipes and devices are reported and do not hang', async () => {
    const place = report('管道局')
    execFileSync('mkfifo', [join(place, '02.yaml')])
    execFileSync('mkfifo', [join(folder, '稿.txt')])
    const built = await run(['build', '管道局', '甲局', '--format', 'md'])
    expect(built.stderr).toContain('data/管道局/02.yaml:1:1 错误：这不是普通的文件')
    expect(built.stdout).toContain('√ 甲局')
    expect(built.status).toBe(1)
    for (const file of ['稿.txt', '/dev/zero']) {
      const { status, stderr } = await run(['proofread', file])
      expect(stderr).toContain('这不是普通的文件')
      expect(status).toBe(2)
    }
    rmSync(place, { recursive: true })
  })

  test('report.yaml may be a pipe', async () => {
    const place = join(folder, 'data', '管道')
    mkdirSync(place)
    execFileSync('mkfifo', [join(place, 'report.yaml')])
    for (const args of [['check'], ['build', '--out', join(folder, '出')], ['check', '管道'], ['figures', '管道']]) {
      const { status, stderr } = await run(args)
      expect([args, status, stderr.match(/file\/not-regular/g)]).toEqual([args, 1, ['file/not-regular']])
    }
    rmSync(place, { recursive: true })
  })

  test('last year’s report may be a pipe', async () => {
    const place = report('去年局')
    mkdirSync(join(folder, 'data', '管道'))
    execFileSync('mkfifo', [join(folder, 'data', '管道', 'report.yaml')])
    writeFileSync(
      join(place, 'report.yaml'),
      `${head('去年局')}上年报告: ../管道\n指标:\n  甲: {值: 1, 单位: 个, 上年: 1}\n`,
    )
    expect((await run(['check', '去年局'])).status).toBe(0)
    rmSync(join(folder, 'data', '管道'), { recursive: true })
    rmSync(place, { recursive: true })
  })

  test.runIf(process.platform === 'linux').each([
    [['build', '--out', '/proc'], 1],
    [['build', '--out', '/dev/null/x'], 1],
    [['new', '/proc/x', '--unit', '甲'], 2],
    [['schema', '--out', '/proc/x'], 2],
  ])('%j is refused', async (args, status) => {
    const ended = await run(args)
    expect(ended.status).toBe(status)
    expect(ended.stderr).not.toMatch(stackTrace)
  })

  test('a working folder that is gone is one sentence', async () => {
    const gone = join(folder, 'gone')
    mkdirSync(gone)
    const cli = await packagedCli()
    const script = `cd '${gone}' && rmdir '${gone}' && exec '${process.execPath}' '${cli}' build --json`
    const { stdout, stderr, status } = await startNode(
      [
        '-e',
        `require('child_process').spawn('sh', ['-c', process.argv[1]], { stdio: 'inherit' }).on('exit', (code) => process.exit(code))`,
        script,
      ],
      { cwd: folder },
    ).ended
    expect(stderr).toBe('当前文件夹已经不在了：请换到别的文件夹再运行\n')
    expect(JSON.parse(stdout)).toEqual({ error: stderr.trim() })
    expect(status).toBe(2)
  })

  test('whatever else stops a command is one sentence', () => {
    const refused = Object.assign(new Error('EACCES: permission denied, scandir'), {
      code: 'EACCES',
      syscall: 'scandir',
      path: 'x',
    })
    expect(failureMessage(refused)).toBe('“x”读写不了：没有权限（EACCES）')
    expect(failureMessage(new TypeError('x is not a function'))).toMatch(
      /^程序出错：x is not a function（.*）。这是程序的缺陷/,
    )
    expect(failureMessage('text')).toBe('程序出错：text。这是程序的缺陷，请告诉维护者')
  })
})

test.runIf(process.platform === 'linux')(
  'a folder with a name in GBK is reported, and the others are built',
  async () => {
    const name = Buffer.concat([Buffer.from(`${join(folder, 'data')}/`), Buffer.from([0xbc, 0xd7, 0xbe, 0xd6])])
    mkdirSync(name)
    writeFileSync(Buffer.concat([name, Buffer.from('/report.yaml')]), head('乙局'))
    const { stdout, stderr, status } = await run(['build', '--format', 'md'])
    expect(stderr).toContain('名称不是 UTF-8 编码')
    expect(stdout).toContain('√ 甲局')
    expect(status).toBe(1)
    rmSync(name, { recursive: true })
  },
)

test.each([['build'], ['check']])('%s that is broken off prints its JSON', async (command) => {
  for (let number = 1; number <= 400; number++) report(`局${number}`)
  const cli = await packagedCli()
  let [stdout, status] = ['', null as number | null]
  // A signal may come before the program listens.
  for (const delay of [300, 600, 1200]) {
    const { child, ended } = startNode([cli, command, '--json'], { cwd: folder })
    setTimeout(() => child.kill('SIGINT'), delay)
    ;({ stdout, status } = await ended)
    if (status !== null) break
  }
  expect(status).toBe(130)
  const { interrupted, reports } = JSON.parse(stdout)
  expect(interrupted).toBe(true)
  expect(reports.length).toBeLessThan(401)
})
