import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allImports, importCycles } from './support/import-cycles.ts'

/**
 * Which part of a layer may import which part of it, as ARCHITECTURE.md says. A part is a folder, or a file that stands by
 * itself. What is not listed for a part it may not import; the ground may be imported by all of its layer.
 */
const layers: Record<string, { ground: string[]; parts: Record<string, string[]> }> = {
  engine: {
    ground: ['text', 'document', 'wording', 'host'],
    parts: {
      text: [],
      document: ['text'],
      wording: ['text'],
      host: ['text'],
      messages: [],
      model: ['numbers'],
      terms: ['model', 'yaml'],
      fields: ['model', 'numbers', 'outline', 'terms', 'yaml'],
      outline: ['model'],
      transforms: ['outline'],
      markup: [],
      yaml: [],
      report: ['fields', 'figures', 'model', 'numbers', 'outline', 'sheet', 'terms', 'yaml'],
      sheet: ['archive', 'fields', 'figures', 'numbers', 'yaml'],
      figures: ['fields', 'model', 'numbers', 'terms', 'yaml'],
      arrange: ['model', 'report'],
      layout: ['fields', 'model', 'yaml'],
      template: ['fields', 'markup', 'model', 'outline', 'report', 'terms', 'yaml'],
      archive: [],
      typeset: ['layout', 'model'],
      writers: ['archive', 'layout', 'model', 'outline', 'typeset'],
      redline: ['archive', 'editions', 'model', 'numbers', 'readers', 'report', 'writers'],
      numbers: [],
      proofread: ['model', 'numbers', 'report'],
      readers: ['archive'],
      comments: ['archive', 'readers'],
      drafts: ['figures', 'model', 'numbers', 'terms'],
      library: ['layout', 'project', 'template'],
      project: ['fields', 'yaml'],
      unprinted: ['fields', 'model', 'report', 'yaml'],
      compose: ['arrange', 'figures', 'markup', 'model', 'outline', 'template', 'transforms', 'unprinted'],
      index: [
        'archive',
        'build',
        'check-report',
        'compose',
        'editions',
        'library',
        'memory-host',
        'messages',
        'model',
        'proofread',
        'readers',
        'report',
        'template',
        'writers',
      ],
      'memory-host': ['archive'],
      build: ['compose', 'figures', 'layout', 'library', 'model', 'report', 'template', 'typeset', 'writers'],
      new: ['archive', 'fields', 'report', 'yaml'],
      proposals: ['fields', 'numbers', 'proofread', 'terms', 'yaml'],
      'propose-figures': ['build', 'drafts', 'library', 'memory-host', 'model', 'proposals', 'report', 'terms'],
      'next-year': ['fields', 'figures', 'model', 'report', 'terms', 'yaml'],
      import: ['fields', 'model', 'new', 'outline', 'readers', 'report', 'yaml'],
      'import-report': ['build', 'import', 'library', 'memory-host', 'outline', 'readers'],
      corrections: ['archive', 'fields', 'figures', 'model', 'numbers', 'report', 'sheet', 'terms', 'yaml'],
      editions: ['build', 'fields', 'figures', 'model', 'yaml'],
      compare: [],
      verify: ['readers'],
      pull: ['corrections', 'editions', 'model', 'readers', 'report', 'verify', 'yaml'],
      impact: ['compare', 'editions', 'fields', 'figures', 'model', 'numbers', 'terms'],
      examine: [
        'beside-errors',
        'build',
        'drafts',
        'figures',
        'proofread',
        'proofread-report',
        'reported-once',
        'template',
      ],
      'reported-once': ['figures', 'model'],
      'beside-errors': ['build', 'figures'],
      'proofread-report': ['build', 'figures', 'model', 'proofread', 'report', 'template'],
      'check-report': ['build', 'examine', 'library'],
      storage: [],
    },
  },
  studio: {
    ground: ['controls'],
    parts: {
      controls: [],
      storage: [],
      outline: [],
      worker: ['clipboard', 'model', 'outline', 'storage'],
      corrections: ['save-file', 'store', 'studio', 'worker'],
      versions: ['clash', 'file-title', 'storage', 'store', 'studio'],
      clash: ['file-title', 'saver', 'studio'],
      'file-title': [],
      store: [],
      saver: ['storage', 'worker'],
      state: ['saver', 'worker'],
      editor: ['outline', 'state', 'worker'],
      pages: ['state', 'store', 'studio'],
      findings: ['store', 'studio', 'worker'],
      kept: ['outline', 'studio'],
      first: ['pages', 'save-file', 'storage', 'store', 'studio', 'worker'],
      shell: [
        'corrections',
        'editor',
        'figures',
        'findings',
        'kept',
        'pages',
        'save-file',
        'state',
        'store',
        'studio',
        'versions',
      ],
      studio: ['desk', 'outline', 'outside', 'saver', 'state', 'storage', 'store', 'text', 'worker'],
      text: ['editor', 'outline', 'state', 'worker'],
      desk: ['state'],
      outside: ['outline', 'saver', 'storage', 'worker'],
      app: ['clash', 'first', 'shell', 'store', 'studio'],
      problem: [],
      'first-storage': ['storage'],
      main: ['app', 'first-storage', 'problem', 'studio', 'worker'],
      model: [],
      figures: ['clipboard', 'desk', 'model', 'save-file', 'store', 'studio', 'worker'],
      clipboard: [],
      'save-file': [],
    },
  },
  node: {
    ground: [],
    parts: {
      files: [],
      compression: [],
      library: ['files', 'package-folder', 'sets'],
      sets: ['compression', 'files', 'output'],
      engine: ['compression', 'files', 'import'],
      'package-folder': [],
      version: ['package-folder'],
      'set-fingerprint': ['output'],
      output: ['compression', 'files'],
      corrections: ['compression', 'files', 'output'],
      editions: ['output'],
      new: ['compression', 'files', 'output'],
      studio: ['output', 'package-folder'],
      import: ['new', 'output'],
    },
  },
  cli: {
    ground: ['console'],
    parts: {
      console: [],
      commands: ['questions'],
      questions: [],
      program: ['commands'],
      main: ['commands', 'program'],
      'code-cache': [],
      worker: ['code-cache', 'main'],
      start: ['code-cache', 'main'],
      cli: ['start'],
    },
  },
}

/** What a layer may import beside itself. */
const below: Record<string, string[]> = {
  engine: [],
  studio: ['engine'],
  node: ['engine'],
  cli: ['engine', 'node'],
  'index.ts': ['engine', 'node'],
}

const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) => /\.tsx?$/.test(name)).sort()
const layerOf = (file: string): string => file.split(sep)[0]!
const partOf = (file: string): string => file.split(sep)[1]!.replace(/\.tsx?$/, '')
const textOf = (file: string): string => readFileSync(join('src', file), 'utf8')

/** What a file imports, as it says it. */
function specifiersOf(file: string): string[] {
  const text = textOf(file)
  const found = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g), ...text.matchAll(/^import '([^']+)'/gm)]
  return found.map((match) => match[1]!)
}

/** The files of ours that a file imports, relative to src/. */
const importsOf = (file: string): string[] =>
  specifiersOf(file)
    .filter((one) => one.startsWith('.'))
    .map((one) => normalize(join(dirname(file), one)))

describe('imports', () => {
  test.each(files)('%s imports only what its part may', (file) => {
    const layer = layerOf(file)
    expect(below).toHaveProperty(layer)
    const foreign = importsOf(file).filter((one) => layerOf(one) !== layer && !below[layer]!.includes(layerOf(one)))
    expect(foreign).toEqual([])
    if (!(layer in layers)) return
    const { ground, parts } = layers[layer]!
    const part = partOf(file)
    expect(parts).toHaveProperty([part])
    const may = new Set([part, ...parts[part]!, ...(ground.includes(part) ? [] : ground)])
    const wrong = importsOf(file).filter((one) => layerOf(one) === layer && !may.has(partOf(one)))
    expect(wrong).toEqual([])
  })

  test('nothing is allowed that nothing needs', () => {
    const unused = Object.entries(layers).flatMap(([layer, { parts }]) =>
      Object.entries(parts).flatMap(([part, allowed]) => {
        const own = files.filter((file) => layerOf(file) === layer && partOf(file) === part)
        const used = new Set(own.flatMap(importsOf).flatMap((one) => (layerOf(one) === layer ? [partOf(one)] : [])))
        return allowed.filter((one) => !used.has(one)).map((one) => `${layer}/${part} -> ${one}`)
      }),
    )
    expect(unused).toEqual([])
  })

  test('the engine asks nothing of Node', () => {
    const engine = files.filter((file) => layerOf(file) === 'engine')
    const asking = engine.filter(
      (file) =>
        specifiersOf(file).some((one) => one.startsWith('node:')) || /\b(?:process|Buffer)\./.test(textOf(file)),
    )
    expect(asking).toEqual([])
  })

  test.each<[string, RegExp, string]>([
    ['making edits', /function applyEdits\b/, 'engine/text/edits.ts'],
    ['reading and writing numerals', /'[〇零]?一二三四五六七八九'/, 'engine/text/numerals.ts'],
    [
      'knowing the numeral of a label',
      /'一二三四五六七八九十'|\[一二三四五六七八九十\]\{1,3\}/,
      'engine/text/numerals.ts',
    ],
    ['decoding bytes', /new TextDecoder\b/, 'engine/text/decode.ts'],
  ])('%s is done in one file', (_, written, only) => {
    const doing = files.filter((file) => written.test(textOf(file)))
    expect(doing).toEqual([normalize(only)])
  })

  test('no file imports itself by way of others', () => {
    const graph = new Map(
      files.map((file) => {
        const own = allImports(textOf(file)).filter((one) => one.startsWith('.'))
        return [file, own.map((one) => normalize(join(dirname(file), one)))]
      }),
    )
    expect([...graph.values()].flat().length).toBeGreaterThan(1000)
    expect(importCycles(graph)).toEqual([])
  })

  test('no part imports itself by way of others', () => {
    for (const [layer, { parts }] of Object.entries(layers)) {
      const own = files.filter((file) => layerOf(file) === layer)
      const graph = new Map(
        Object.keys(parts).map((part) => {
          const imported = own.filter((file) => partOf(file) === part).flatMap(importsOf)
          const others = imported.filter((one) => layerOf(one) === layer && partOf(one) !== part)
          return [part, [...new Set(others.map(partOf))]]
        }),
      )
      expect(importCycles(graph)).toEqual([])
    }
  })

  test('a ring of imports is found, of types and of what is loaded later, too', () => {
    const ring = { a: ['b'], b: ['c', 'd'], c: ['a'], d: [], e: ['a'] }
    expect(importCycles(new Map(Object.entries(ring)))).toEqual([['a', 'b', 'c', 'a']])
    const text = `import type { A } from './a.ts'
import { type B } from './b.ts'
import {
  type C,
  c,
} from './c.ts'
export { d } from './d.ts'
export type * from './e.ts'
import './f.ts'
const later = await import('./g.ts')
type H = import('./h.ts').H
`
    expect(allImports(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `./${name}.ts`))
  })

  test('a name that a part exports is the name of one thing in it', () => {
    const places = new Map<string, string[]>()
    for (const file of files) {
      // A writer knows nothing of another one.
      const room = file.split(sep).slice(0, file.includes(`${sep}writers${sep}`) ? 3 : 2)
      const names = textOf(file).matchAll(/^export (?:async )?(?:function|const|interface|type|class) (\w+)/gm)
      for (const name of new Set([...names].map(([, one]) => one!))) {
        const key = `${room.join('/')} ${name}`
        places.set(key, [...(places.get(key) ?? []), file])
      }
    }
    expect(places.size).toBeGreaterThan(1000)
    expect([...places.values()].filter((one) => one.length > 1)).toEqual([])
  })

  test('no file is over 300 lines', () => {
    const lines = (file: string): number => textOf(file).split('\n').length
    expect(files.filter((file) => lines(file) > 300)).toEqual([])
  })
})

describe('the gate is a package of its own', () => {
  const tests = (readdirSync('test', { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('test', name))
  const gate = join('test', 'gate') + sep
  const imported = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) =>
      normalize(join(dirname(file), match[1]!)),
    )

  test('it imports nothing from outside', () => {
    const own = tests.filter((file) => file.startsWith(gate))
    expect(own.length).toBeGreaterThan(50)
    expect(own.flatMap(imported).filter((file) => !file.startsWith(gate))).toEqual([])
  })

  test('others import what it exports, and nothing behind that', () => {
    const others = tests.filter((file) => !file.startsWith(gate))
    const faces = [join(gate, 'index.ts'), join(gate, 'xml', 'index.ts')]
    const inside = others.flatMap(imported).filter((file) => file.startsWith(gate))
    expect(inside.filter((file) => !faces.includes(file))).toEqual([])
    expect(new Set(inside)).toEqual(new Set(faces))
  })
})
