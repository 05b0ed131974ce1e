import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { builtCli, type Running, startNode } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const folder = suiteFolder()
const running: Running[] = []
afterAll(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL')
    await ended
  }
})

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

function report(name: string, opening: string): void {
  mkdirSync(join(folder, 'data', name), { recursive: true })
  write(
    `data/${name}/report.yaml`,
    `标题: ${name}2023年工作总结\n单位: ${name}\n年度: 2023\n模板: ju\n引言: ${opening}\n`,
  )
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20))

/**
 * Starts `build --watch`. `reported` gives what was said of the reports since the last time, once it waits again; while
 * nothing comes, `change` is done again, since a new folder is not watched in the moment that it is made.
 */
async function watching(...names: string[]) {
  const args = [await builtCli(), 'build', ...names, '--watch', '--format', 'md']
  // Both streams into one file, which keeps their order.
  const printed = join(folder, `printed-${running.length}.txt`)
  const file = openSync(printed, 'w')
  const one = startNode(args, { cwd: folder, stdio: ['ignore', file, file] })
  closeSync(file)
  running.push(one)
  let read = 0
  const reported = async (change = () => {}): Promise<string[]> => {
    change()
    for (let turn = 1; ; turn++) {
      await pause()
      const text = readFileSync(printed, 'utf8').slice(read)
      if (text.includes('正在等待')) {
        read += text.length
        return [...text.matchAll(/^[√×] .局：\d+(?:字|个错误)/gm)].map(([line]) => line)
      }
      if (turn % 50 === 0) change()
    }
  }
  return { reported, ended: one.ended, stop: () => one.child.kill('SIGINT') }
}

mkdirSync(join(folder, 'templates', 'ju'), { recursive: true })
write('templates/ju/template.yaml', 'name: ju\ntitle: 局模板\nversion: 1.0.0\n')
const template = (more: string) => write('templates/ju/report.hbs', `:::title\n{{title}}\n:::\n\n{{opening}}${more}\n`)
template('')
report('甲局', '略。')
report('乙局', '略。')

test('watching builds again what has changed, new reports too, and all of them when a template has', async () => {
  const { reported, ended, stop } = await watching()
  expect(await reported()).toEqual(['√ 乙局：10字', '√ 甲局：10字'])

  // Neither a file that is no part of a report, nor an editor's own, makes it build.
  write('data/甲局/备注.txt', '无关')
  write('data/甲局/.report.yaml.swp', '无关')
  write('data/甲局/.01.yaml', '无关')
  expect(await reported(() => report('甲局', '改了一处。'))).toEqual(['√ 甲局：13字'])

  expect(await reported(() => report('丙局', '新的一份。'))).toEqual(['√ 丙局：13字'])

  expect(await reported(() => template('完。'))).toEqual(['√ 乙局：12字', '√ 甲局：15字', '√ 丙局：15字'])

  // What is no more is not built, and not reported.
  expect(await reported(() => rmSync(join(folder, 'data', '丙局'), { recursive: true, force: true }))).toEqual([])

  expect(await reported(() => write('data/乙局/report.yaml', '标题: [坏\n'))).toEqual(['× 乙局：4个错误'])
  stop()
  expect((await ended).status).toBe(130)
})

test('watching a named report leaves the others alone', async () => {
  cpSync(join(folder, 'data', '甲局'), join(folder, '别处', '丁局'), { recursive: true })
  const { reported, ended, stop } = await watching('别处/丁局')
  expect(await reported()).toEqual(['√ 丁局：15字'])
  report('甲局', '又改了。')
  expect(await reported(() => write('别处/丁局/01.yaml', '标题: 打算\n引言: 好。\n'))).toEqual(['√ 丁局：15字'])
  stop()
  expect((await ended).status).toBe(130)
})

/** How editors save: into a new file that takes the place of the old one, or beside a copy of the old one. */
const saves: Record<string, (path: string, text: string) => void> = {
  'a new file moved over the old one': (path, text) => {
    writeFileSync(`${path}.tmp~`, text)
    renameSync(`${path}.tmp~`, path)
  },
  'the old file moved away, a new one written': (path, text) => {
    renameSync(path, `${path}~`)
    writeFileSync(path, text)
    unlinkSync(`${path}~`)
  },
  'the old file deleted, a new one moved in': (path, text) => {
    writeFileSync(`${path}.new`, text)
    unlinkSync(path)
    renameSync(`${path}.new`, path)
  },
  'writing into the file': (path, text) => writeFileSync(path, text),
}

test.each(Object.entries(saves))('every save is seen of an editor that saves by %s', async (_, save) => {
  report('戊局', '略。')
  const { reported, ended, stop } = await watching('戊局')
  await reported()
  const file = join(folder, 'data', '戊局', 'report.yaml')
  for (let more = 1; more <= 4; more++) {
    const text = readFileSync(file, 'utf8').replace(/引言: .*/, `引言: 略。${'改'.repeat(more)}`)
    let done = false
    // Once only: each save has to be seen, not one of several.
    const once = () => {
      if (!done) save(file, text)
      done = true
    }
    expect(await reported(once)).toEqual([expect.stringMatching(new RegExp(`^√ 戊局：${12 + more}字`))])
  }
  stop()
  expect((await ended).status).toBe(130)
})

test('watching goes on when folders are renamed, deleted and made again, and the data folder replaced as a whole', async () => {
  const data = join(folder, 'data')
  rmSync(data, { recursive: true })
  report('甲局', '略。')
  report('乙局', '略。')
  const { reported, ended, stop } = await watching()
  await reported()
  const once = (change: () => void) => {
    let done = false
    return () => {
      if (!done) change()
      done = true
    }
  }
  expect(await reported(once(() => renameSync(join(data, '甲局'), join(data, '己局'))))).toEqual([
    expect.stringMatching(/^√ 己局/),
  ])
  expect(await reported(once(() => report('己局', '改了。')))).toEqual([expect.stringMatching(/^√ 己局/)])

  rmSync(join(data, '乙局'), { recursive: true })
  await reported()
  expect(await reported(once(() => report('乙局', '又有了。')))).toEqual([expect.stringMatching(/^√ 乙局/)])
  expect(await reported(once(() => report('乙局', '再改。')))).toEqual([expect.stringMatching(/^√ 乙局/)])

  cpSync(data, join(folder, 'copy'), { recursive: true })
  renameSync(data, join(folder, 'old'))
  renameSync(join(folder, 'copy'), data)
  await reported()
  expect(await reported(once(() => report('乙局', '换过以后。')))).toEqual([expect.stringMatching(/^√ 乙局/)])
  stop()
  expect((await ended).status).toBe(130)
})

test('watching a report builds it again when one that it takes numbers from has changed, wherever that is', async () => {
  report('丙局', '签约{{乙局签约}}。')
  write('data/丙局/figures.yaml', '乙局签约: {取自: {报告: ../../别处/乙局, 指标: 签约}}\n')
  mkdirSync(join(folder, '别处', '乙局'), { recursive: true })
  write('别处/乙局/report.yaml', '标题: 乙局2023年工作总结\n单位: 乙局\n年度: 2023\n模板: ju\n')
  write('别处/乙局/figures.yaml', '签约: {值: 87.7, 单位: 万人}\n')
  const { reported, stop } = await watching('丙局')
  const built = () => readFileSync(join(folder, 'output/丙局/丙局2023年工作总结.md'), 'utf8')
  expect(await reported()).toHaveLength(1)
  expect(built()).toContain('签约87.7万人')
  expect(await reported(() => write('别处/乙局/figures.yaml', '签约: {值: 107.9, 单位: 万人}\n'))).toHaveLength(1)
  expect(built()).toContain('签约107.9万人')
  stop()
})
