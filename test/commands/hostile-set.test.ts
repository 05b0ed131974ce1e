import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { called } from '../command/host.ts'
import { runCli } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'

/** A set whose every word holds what a terminal obeys, as no command may print it. */

const folder = suiteFolder()
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

/** Colours, a title for the window, a turn of the writing, as YAML writes them. */
const trick = '\\u001b[31m\\u001b]0;x\\u0007\\u009b2J\\u202egnp\\u2066'
const said = (words: string): string => `"${words}${trick}"`
const manifest = (version: string): string => `name: evil
title: ${said('年度总结')}
version: ${version}
publisher: ${said('甲厅')}
licence: ${said('可用')}
description: ${said('说明')}
parts: {achievements: {heading: ${said('成绩')}}, 建议: {heading: ${said('建议')}}}
keys: {负责人: {required: ${version === '1.0.0' ? 'false' : 'true'}, about: ${said('姓名')}}}
attachments: [{name: ${said('表')}, always: true, about: ${said('说明')}, table: {figures: [${said('指标')}]}}]
closing: ${said('结语')}
changes: {${version}: ${said('改了')}}
`

beforeAll(() => {
  for (const version of ['1.0.0', '2.0.0']) {
    write(`${version}/evil/template.yaml`, manifest(version))
    write(`${version}/evil/back.hbs`, `${version}\u001b[2J\u202e\n\n{{paragraphs closing}}\n\n{{负责人}}\n`)
    write(`${version}/evil/skeleton/report.yaml`, '标题: 总结\n单位: 【单位】\n年度: 【年度】\n')
  }
  write(
    'templates/ceng/template.yaml',
    'name: ceng\nversion: 1.0.0\nextends: evil@1\nparts: {achievements: {heading: 主要}}\n',
  )
  write('templates/ceng/back.hbs', '{{paragraphs closing}}\n\n{{负责人}}\n')
  for (const [name, set] of [
    ['a', 'evil'],
    ['b', 'ceng'],
  ]) {
    write(
      `data/${name}/report.yaml`,
      `标题: ${said('总结')}\n单位: ${said('甲局')}\n年度: 2024\n模板: ${set}\n署名: 甲局\n`,
    )
    write(`data/${name}/01.yaml`, '标题: 全部工作\n成绩: [完成任务。]\n')
  }
})

const obeyed = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** In this order: the later ones need what the earlier have made. */
test.each([
  ['template', 'add', '1.0.0/evil'],
  ['template', 'list'],
  ['template', 'list', '--json'],
  ['template', 'show', 'evil', '--resolved'],
  ['template', 'show', 'ceng', '--resolved', '--json'],
  ['template', 'check'],
  ['check'],
  ['build', '--json'],
  ['new', 'data/c', '--template', 'evil', '--unit', '乙局', '--year', '2024'],
  ['template', 'update', '2.0.0/evil', '--dry-run'],
  ['template', 'update', '2.0.0/evil'],
  ['template', 'check', 'ceng'],
  ['template', 'accept', 'ceng', 'back.hbs'],
  ['template', 'remove', 'evil'],
  ['template', 'pack', 'evil'],
])('%s %s %s: nothing that a terminal obeys is printed', async (...words) => {
  if (words.includes('--json')) {
    const { stdout, stderr } = await runCli(words, { cwd: folder })
    expect(obeyed.exec(stdout + stderr)).toBeNull()
    expect(() => JSON.parse(stdout)).not.toThrow()
    return
  }
  const { printed } = await called(words, folder)
  expect(printed.length).toBeGreaterThan(10)
  expect(obeyed.exec(printed)).toBeNull()
})
