// @ts-nocheck
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { type Fence, isFence, splitFences } from '../command/fences.ts'
import { builtCli } from '../support/cli.ts'
import { readDocument } from './markdown.ts'

test('the library example of README.md writes the two files', { timeout: 60_000 }, async () => {
  const fences = splitFences(readDocument('README.md')).filter(isFence) as Fence[]
  const [example] = fences.filter((one) => one.language === 'js')
  const library = pathToFileURL(join(dirname(await builtCli()), 'index.mjs')).href
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-readme-'))
  try {
    for (const { attributes, lines } of fences) {
      if (!attributes.file) continue
      mkdirSync(dirname(join(folder, attributes.file)), { recursive: true })
      writeFileSync(join(folder, attributes.file), lines.join('\n'))
    }
    const code = example!.lines.join('\n').replace("'zongjie'", `'${library}'`)
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder })
    expect(readdirSync(folder).sort()).toEqual([
      'data',
      '青山县卫生健康局2024年工作总结.docx',
      '青山县卫生健康局2024年工作总结.md',
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
