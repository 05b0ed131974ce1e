import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defects } from './defects/index.ts'
import { goodParts, pack } from './good.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const { resolve } = createRequire(import.meta.url)
const { version, dependencies } = createRequire(import.meta.url)('./package.json') as {
  version: string
  dependencies: Record<string, string>
}
const isWindows = process.platform === 'win32'
const node = (...given: string[]) => execFileSync(process.execPath, given, { cwd: folder, encoding: 'utf8' })

/** The package as npm packs it, in a folder where only what it depends on is installed. */
let folder: string
let installed: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docx-gate-'))
  installed = join(folder, 'node_modules', 'docx-gate')
  const options = { cwd: here, encoding: 'utf8', stdio: 'pipe', shell: isWindows } as const
  execFileSync(isWindows ? 'npm.cmd' : 'npm', ['pack', '--loglevel=error', '--pack-destination', folder], options)
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', `docx-gate-${version}.tgz`, '-C', 'node_modules/docx-gate', '--strip-components=1'], {
    cwd: folder,
  })
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(packageOf(name), place, 'junction')
  }
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  writeFileSync(join(folder, 'good.docx'), pack(goodParts()))
  writeFileSync(join(folder, 'bad.docx'), defects.find((one) => one.rule === 'opc/relationship-uri')!.make())
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** The folder of an installed package: where its entry stands, or one of the folders above. */
function packageOf(name: string): string {
  const entry = fileURLToPath(import.meta.resolve?.(name) ?? `file://${resolve(name)}`)
  return entry.slice(0, entry.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length)
}

describe('The packed package', () => {
  test('holds what is built and how to use it, and no tests', () => {
    expect(readdirSync(installed).sort()).toEqual(['README.md', 'dist', 'package.json'])
    const files = readdirSync(join(installed, 'dist'), { recursive: true }) as string[]
    expect(files.filter((name) => /test|(?<!\.d)\.ts$/.test(name))).toEqual([])
  })

  test('runs as a command', { timeout: 120_000 }, () => {
    const cli = join(installed, 'dist', 'cli.mjs')
    const { status, stdout } = spawnSync(process.execPath, [cli, 'good.docx', 'bad.docx'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^good\.docx：合格\nbad\.docx：错误 1 个，警告 0 个\n {2}\/word\/_rels\/document\.xml\.rels:10:1 错误 \[opc\/relationship-uri\]/,
    )
  })

  test('gives a TypeScript program its types, and runs it', () => {
    const program = `import { type Finding, formatFinding, readPackage, verifyDocx } from 'docx-gate'
import { child, parseXml, type XmlElement } from 'docx-gate/xml'
import { readFileSync } from 'node:fs'
const bytes: Uint8Array = new Uint8Array(readFileSync('bad.docx'))
const findings: Finding[] = await verifyDocx(bytes, { schema: false })
const root: XmlElement | undefined = parseXml(readPackage(bytes).entries.get('word/document.xml')!, '/word/document.xml').root
console.log(findings.map((one) => one.rule).join(), root && child(root, 'w:body')?.name, formatFinding(findings[0]!).length > 0)
`
    writeFileSync(join(folder, 'program.ts'), program)
    const compiler = join(packageOf('typescript'), 'bin', 'tsc')
    const types = ['--types', 'node', '--typeRoots', join(packageOf('typescript'), '..', '@types')]
    node(compiler, '--module', 'nodenext', '--target', 'es2023', '--strict', ...types, 'program.ts')
    expect(node('program.js')).toBe('opc/relationship-uri w:body true\n')
  })
})
