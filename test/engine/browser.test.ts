import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { version } from '../../src/node/version.ts'
import { findChromium, openPage } from '../support/chromium.ts'
import { builtCli } from '../support/cli.ts'
import { partsOf } from '../support/docx.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const chromium = await findChromium()
const folder = suiteFolder()

/** The files of a folder of the repository, by their paths from its root. */
const filesIn = (name: string): string[] =>
  readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${name}/${join(entry.parentPath, entry.name).slice(join(root, name).length + 1)}`)

const reports = readdirSync(join(root, 'data')).map((name) => `data/${name}`)

/** A page that holds the engine, bundled for a browser, and the samples as texts. */
async function page(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/engine/page.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  })
  const paths = [...filesIn('data'), ...filesIn('templates')]
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path)).toString('base64')]))
  const script = outputFiles[0]!.text.replaceAll('</script', '<\\/script')
  return (
    `<!doctype html><meta charset="utf-8"><pre id="result"></pre>` +
    `<script type="application/json" id="texts">${JSON.stringify({ reports, files, version })}</script><script>${script}</script>`
  )
}

/** What the command writes of the samples, by report and format. */
async function fromCommand(): Promise<Map<string, Uint8Array>> {
  execFileSync(process.execPath, [await builtCli(), 'build', '--samples', '--out', folder], {
    cwd: root,
    stdio: 'pipe',
  })
  const files = readdirSync(folder, { recursive: true }) as string[]
  return new Map(
    files.flatMap((file) => {
      const [, report, format] = /^([^\\/]+)[\\/][^\\/]+\.(docx|md)$/.exec(file) ?? []
      return report === undefined ? [] : [[`data/${report} ${format}`, readFileSync(join(folder, file))] as const]
    }),
  )
}

test.skipIf(!chromium)(
  'in a browser the engine makes of the samples what the command makes of them',
  async () => {
    const [dom, expected] = await Promise.all([page().then((html) => openPage(chromium!, html)), fromCommand()])
    const [, result = ''] = /<pre id="result">([^<]*)<\/pre>/.exec(dom) ?? []
    const built = JSON.parse(result) as { report: string; outputs: { format: string; text: string }[] }[]
    expect(built.map(({ report }) => report)).toEqual(reports)
    for (const { report, outputs } of built) {
      expect(outputs.map(({ format }) => format)).toEqual(['docx', 'md'])
      for (const { format, text } of outputs) {
        const [here, there] = [Buffer.from(text, 'base64'), expected.get(`${report} ${format}`)!]
        if (format === 'md') expect(here.toString('utf8')).toBe(Buffer.from(there).toString('utf8'))
        else expect(textsOf(here)).toEqual(textsOf(there))
      }
    }
  },
  120_000,
)

/** The parts of a DOCX; a workbook behind a chart is an archive of its own. */
const textsOf = (docx: Uint8Array): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(partsOf(docx)).map(([name, text]) => [
      name,
      name.endsWith('.xlsx') ? partsOf(unzipSync(docx)[name]!) : text,
    ]),
  )
