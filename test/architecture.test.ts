import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * Which part of src/ may import which, as ARCHITECTURE.md says. A part is a folder, or a file that stands by itself. What
 * is not listed for a part it may not import; the ground may be imported by all.
 */
const ground = [
  'source',
  'diagnostic',
  'as-run',
  'nearest',
  'key-synonyms',
  'wide-characters',
  'utf8',
  'legacy-encoding',
  'legal-text',
  'invisible-characters',
  'xml',
  'package-folder',
  'document',
  'wording',
]
const allowed: Record<string, string[]> = {
  source: [],
  diagnostic: ['source'],
  document: ['source'],
  'as-run': [],
  nearest: [],
  'key-synonyms': [],
  'wide-characters': [],
  utf8: ['legacy-encoding'],
  'legacy-encoding': [],
  'legal-text': [],
  'invisible-characters': [],
  xml: ['legal-text'],
  'package-folder': [],
  wording: [],
  version: ['package-folder'],
  files: ['utf8'],
  outline: ['report'],
  transforms: ['outline'],
  markup: [],
  yaml: ['delimited'],
  keys: ['yaml', 'layout'],
  report: ['yaml', 'keys', 'files', 'figures', 'outline', 'numbers', 'sheet'],
  sheet: ['archive', 'delimited', 'figures', 'keys', 'numbers', 'yaml'],
  delimited: [],
  figures: ['report', 'yaml', 'numbers'],
  arrange: ['report'],
  layout: ['report', 'yaml'],
  template: ['report', 'outline', 'markup', 'yaml', 'keys', 'files', 'figures'],
  archive: [],
  writers: ['layout', 'outline', 'archive'],
  numbers: [],
  proofread: ['numbers', 'outline', 'report'],
  readers: ['outline', 'archive'],
  output: ['files', 'readers'],
  console: [],
  library: ['template', 'layout', 'files'],
  unprinted: ['report'],
  compose: ['report', 'figures', 'arrange', 'template', 'markup', 'outline', 'transforms', 'unprinted'],
  build: ['compose', 'figures', 'library', 'report', 'template', 'layout', 'writers'],
  new: ['report', 'keys', 'yaml', 'template', 'files', 'output', 'archive'],
  commands: [
    'build',
    'examine',
    'figures',
    'library',
    'template',
    'report',
    'writers',
    'keys',
    'output',
    'proofread',
    'readers',
    'console',
    'new',
    'files',
    'yaml',
  ],
  examine: ['beside-errors', 'build', 'figures', 'proofread', 'proofread-report', 'template'],
  'beside-errors': ['build', 'examine'],
  'proofread-report': ['build', 'proofread', 'report', 'template'],
  'check-report': ['build', 'examine', 'library', 'report'],
  index: [
    'archive',
    'build',
    'check-report',
    'compose',
    'console',
    'library',
    'report',
    'template',
    'layout',
    'writers',
    'proofread',
    'readers',
  ],
  worker: ['main', 'code-cache'],
  main: ['commands', 'console', 'version'],
  'code-cache': [],
  cli: ['start'],
  start: ['main', 'code-cache'],
}

const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) => name.endsWith('.ts')).sort()
const partOf = (file: string): string => file.split(sep)[0]!.replace(/\.ts$/, '')

/** The files of ours that a file imports, relative to src/. */
function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8')
  const found = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g), ...text.matchAll(/^import '(\.[^']+)'/gm)]
  return found.map((match) => normalize(join(dirname(file), match[1]!)))
}

describe('imports', () => {
  test.each(files)('%s imports only what its part may', (file) => {
    const part = partOf(file)
    expect(allowed).toHaveProperty(part)
    const may = new Set([part, ...(part in allowed ? allowed[part]! : []), ...(ground.includes(part) ? [] : ground)])
    const wrong = importsOf(file).filter((one) => !may.has(partOf(one)))
    expect(wrong).toEqual([])
  })

  test('nothing is allowed that nothing needs', () => {
    const unused = Object.entries(allowed).flatMap(([part, parts]) => {
      const used = new Set(files.filter((file) => partOf(file) === part).flatMap((file) => importsOf(file).map(partOf)))
      return parts.filter((one) => !used.has(one)).map((one) => `${part} -> ${one}`)
    })
    expect(unused).toEqual([])
  })

  test('files are touched by the loaders, the output, the library and the commands only', () => {
    const touching = files.filter((file) => /from 'node:fs/.test(readFileSync(join('src', file), 'utf8'))).map(partOf)
    const parts = [...new Set(touching)].sort()
    expect(parts).toEqual([
      'code-cache',
      'commands',
      'files',
      'library',
      'new',
      'output',
      'package-folder',
      'report',
      'template',
      'version',
    ])
  })

  test('no file is over 400 lines', () => {
    const long = files.filter((file) => readFileSync(join('src', file), 'utf8').split('\n').length > 400)
    expect(long).toEqual([])
  })
})
