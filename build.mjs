import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, transform } from 'esbuild'
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import { isBuilt, noteBuilt, sourcesHash } from './dist-stamp.mjs'
import { buildStudio } from './studio.mjs'

/**
 * `npm run build`: dist/ from src/, unless it is there already. The command is one CommonJS file, with its code as V8 compiled it
 * beside it: much of the time of a short run would go by while Node reads and compiles. The library is made of ES modules.
 */
const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * commander loads this for subcommands that are programs of their own. There are none, and with it comes all of Node's
 * network code.
 *
 * @type {import('esbuild').Plugin}
 */
const noChildProcess = {
  name: 'no-child-process',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      importer.includes('commander') ? { path, namespace: 'nothing' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/**
 * The questions of `zongjie new`, the watcher of `build --watch` and the number formats of workbooks stay in files of
 * their own: large, and seldom needed.
 *
 * @type {import('esbuild').Plugin}
 */
const largeApart = {
  name: 'large-apart',
  setup({ onResolve }) {
    onResolve(
      { filter: /^\.\.?\/(?:.*\/)?(?:prompts|watcher|number-format-library|table-document|mcp-server)\.ts$/ },
      ({ kind, path }) =>
        kind === 'entry-point' ? undefined : { path: `./${basename(path, '.ts')}.js`, external: true },
    )
  },
}

/**
 * The program stays out of the file that looks at the version of Node.js first.
 *
 * @type {import('esbuild').Plugin}
 */
const startApart = {
  name: 'start-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/start\.ts$/ }, () => ({ path: './start.js', external: true }))
  },
}

/**
 * `zongjie build` is a program of its own, without what other commands do: what is most often started has the least to read.
 *
 * @type {import('esbuild').Plugin}
 */
const otherCommandsOut = {
  name: 'other-commands-out',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/commands\// }, ({ kind, path }) =>
      kind === 'dynamic-import' && !/\/(?:build\/build|use-project)\.ts$/.test(path)
        ? { path, external: true }
        : undefined,
    )
  },
}

/**
 * The YAML library stays in a file of its own, too, and is loaded when a text first needs it: most runs never do. See
 * src/engine/yaml/library.ts.
 *
 * @type {import('esbuild').Plugin}
 */
const yamlApart = {
  name: 'yaml-apart',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]yaml[\\/]library\.ts$/ }, () => ({
      contents: "export const library = () => require('./yaml-library.js')",
    }))
    onResolve({ filter: /^\.\/yaml-library\.js$/ }, ({ path }) => ({ path, external: true }))
  },
}

/**
 * The library for versions begins when it is first asked: a set has a plain version, and needs none of its expressions.
 *
 * @type {import('esbuild').Plugin}
 */
const versionsLater = {
  name: 'versions-later',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]text[\\/]versions\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^import (\w+) from ('semver\/.*')$/gm,
        'const $1: typeof import($2) = (...given) => require($2)(...given)',
      ),
      loader: 'ts',
    }))
  },
}

/**
 * The text of each template that comes along, and its tree as JSON.
 *
 * @returns {[text: string, tree: string][]}
 */
export function templateTrees() {
  const folder = join(root, 'templates')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'))
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  return texts.map((text) => [text, JSON.stringify(parse(text))])
}

/**
 * The templates that come along are parsed here, once, and not at every start: their trees go into the programs, each by its text, and the
 * parser begins when it is first asked. A text that anybody changed is another one, and is parsed.
 *
 * @type {import('esbuild').Plugin}
 */
const templatesParsed = {
  name: 'templates-parsed',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]template[\\/]known-programs\.ts$/ }, () => ({
      contents: `const trees = new Map(${JSON.stringify(templateTrees())})
        export function knownProgram(text) { const tree = trees.get(text); return tree && JSON.parse(tree) }`,
    }))
    onLoad({ filter: /[\\/]template[\\/]syntax\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^import \{ parse \} from ('handlebars\/.*')$/m,
        'const parse: typeof import($1).parse = (text) => require($1).parse(text)',
      ),
      loader: 'ts',
    }))
  },
}

/**
 * The command and the library hand Node's zlib to the engine: the library that packs where there is no Node.js stays out.
 *
 * @type {import('esbuild').Plugin}
 */
const packedByNode = {
  name: 'packed-by-node',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]archive[\\/]portable-compression\.ts$/ }, () => ({
      contents: "export { nodeCompression as portableCompression } from '../../node/compression.ts'",
      resolveDir: join(root, 'src/engine/archive'),
    }))
  },
}

/** Libraries that are CommonJS ask for Node's own modules with `require`. */
const esmBanner = {
  js: "import{createRequire as zjRequire}from'node:module';const require=zjRequire(import.meta.url);",
}

/** Without it an expression that asks for Unicode's properties becomes a call that makes it anew wherever it is used. */
const literals = { 'regexp-unicode-property-escapes': true }

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  // Names of functions stay: a crash shall print readable ones.
  minifySyntax: true,
  minifyWhitespace: true,
  // With a crash Node prints the line where it happened.
  lineLimit: 120,
  platform: 'node',
  target: 'node20',
  supported: literals,
  // The same code as ES modules: what is not used is left out, and nothing is wrapped in functions.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  logLevel: 'warning',
  metafile: true,
}

/** @type {import('esbuild').BuildOptions} */
const commonJs = {
  format: 'cjs',
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  supported: { ...literals, 'dynamic-import': false },
  plugins: [noChildProcess, largeApart, yamlApart, versionsLater, templatesParsed, packedByNode],
}

/**
 * Bundles the library for programs that `require` it, and the engine for any host, each in one file: a browser has no
 * Node.js to ask, and the bundler tells of whatever would.
 *
 * @param {string} outdir
 */
async function bundleForOthers(outdir) {
  /** @type {import('esbuild').BuildOptions} */
  const engine = {
    ...common,
    entryPoints: { engine: 'src/engine/index.ts' },
    outdir,
    platform: 'browser',
    target: 'es2022',
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const studio = buildStudio({
    root,
    outdir,
    version,
    notices: (inputs) => notices(outdir, inputs).contents.toString('utf8'),
  })
  const built = await Promise.all([
    build({ ...engine, format: 'esm', outExtension: { '.js': '.mjs' } }),
    build({ ...engine, format: 'cjs' }),
    build({ ...common, ...commonJs, entryPoints: { index: 'src/index.ts' }, outdir }),
  ])
  return [...built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})), ...(await studio)]
}

/**
 * Bundles the command and the library into a folder, or into memory without `write`.
 *
 * @param {string} outdir
 * @param {boolean} write
 */
export async function bundle(outdir, write = true) {
  const others = write ? await bundleForOthers(outdir) : []
  const modules = build({
    ...common,
    plugins: [yamlApart, packedByNode],
    entryPoints: { index: 'src/index.ts', 'code-cache': 'src/cli/code-cache.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    write,
    splitting: true,
    format: 'esm',
    banner: esmBanner,
  })
  const program = build({
    ...common,
    entryPoints: {
      start: 'src/cli/start.ts',
      worker: 'src/cli/worker.ts',
      main: 'src/cli/main.ts',
      prompts: 'src/cli/questions/prompts.ts',
      watcher: 'src/cli/commands/build/watcher.ts',
      'yaml-library': 'src/engine/yaml/yaml-library.ts',
      'table-document': 'src/cli/commands/table-document.ts',
      'mcp-server': 'src/cli/commands/mcp/mcp-server.ts',
      'number-format-library': 'src/engine/sheet/number-format-library.ts',
    },
    outdir,
    write: false,
    ...commonJs,
  })
  const buildAlone = build({
    ...common,
    ...commonJs,
    entryPoints: { build: 'src/cli/main.ts' },
    outdir,
    write: false,
    plugins: [otherCommandsOut, ...commonJs.plugins],
  })
  // What every Node.js reads, to say of an old one that it is.
  const guard = build({
    ...common,
    entryPoints: { cli: 'src/cli/cli.ts' },
    outdir,
    write: false,
    format: 'cjs',
    target: 'es2015',
    supported: { 'dynamic-import': false },
    plugins: [startApart],
  })
  const programs = [program, buildAlone].map(async (one) => Promise.all((await one).outputFiles.map(shortInside)))
  const bundled = [...(await Promise.all(programs)).flat(), ...(await guard).outputFiles]
  const asciiFiles = [...bundled.map(inAscii), packageJson(outdir)]
  const inputs = [await modules, await program].flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))
  const own = [...asciiFiles, notices(outdir, [...inputs, ...others])]
  const files = [...((await modules).outputFiles ?? []), ...own]
  if (write) {
    for (const { path, contents } of own) writeFileSync(path, contents)
    // A command of a shell, where it is linked to by hand.
    chmodSync(join(outdir, 'cli.js'), 0o755)
  }
  return files
}

/**
 * CommonJS in a package of ES modules: Node starts its loader of ES modules, which takes as long as a tenth of a report,
 * only when it meets one.
 *
 * @param {string} folder
 */
const packageJson = (folder) => ({
  path: join(folder, 'package.json'),
  contents: Buffer.from('{"type":"commonjs"}\n'),
})

/**
 * The licences of the libraries whose code is in the bundles: each asks that its notice goes with every copy.
 *
 * @param {string} folder
 * @param {readonly string[]} inputs the files that the bundles were made of
 */
function notices(folder, inputs) {
  const names = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [])
  const texts = [...new Set(names)].sort().map((found) => {
    const library = join(root, found)
    const { name, version, license, author } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'))
    const files = readdirSync(library).filter((file) => /^(licen[cs]e|notice)/i.test(file))
    const texts = files.map((file) => readFileSync(join(library, file), 'utf8').trim())
    // One library tells its licence in its package.json alone.
    const licence = texts.join('\n\n') || `Copyright (c) ${author?.name ?? author}. Licence: ${license}`
    return `${name} ${version} (${license})\n\n${licence}\n`
  })
  return { path: join(folder, 'THIRD-PARTY-NOTICES.txt'), contents: Buffer.from(texts.join(`\n${'-'.repeat(80)}\n\n`)) }
}

/**
 * A program whose names within functions are short: a sixth less to read at every start, of the file and of its compiled code. The
 * functions themselves keep their names, which a crash prints.
 *
 * @param {import('esbuild').OutputFile} file
 */
async function shortInside({ path, text }) {
  const { minifyWhitespace, lineLimit, platform, target, supported } = common
  const as = { minifyWhitespace, lineLimit, platform, target, supported }
  const { code } = await transform(text, { minifyIdentifiers: true, ...as })
  return { path, text: code }
}

/**
 * A file with every other character as an escape, which says the same in texts, expressions and names: Node reads ASCII
 * in a tenth of the time. (esbuild does so in texts, but not in regular expressions.)
 *
 * @param {{ path: string, text: string }} file
 */
function inAscii({ path, text }) {
  const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return { path, contents: Buffer.from(ascii.replace(namedModule, '$1m$2')) }
}

/**
 * A module of a bundle is an object with one function, which esbuild names by the module's file, as profilers like it. V8 makes
 * a hidden class for each object of other names, at every start: with one name for all of them there is one.
 */
const namedModule = /(\b__(?:esm|commonJS)\(\s*\{\s*)"[^"]*"(\([\w$,]*\)\s*\{)/g

/**
 * Keeps the programs' code as V8 compiled it: all that an ordinary report needs, since one is built with it (a ledger,
 * problems and plans, a signature, a title of two lines), and little else, since each function that is kept takes time at
 * every start. In a process of its own, since it is the program that runs.
 *
 * @param {string} dist
 */
export function compileAhead(dist) {
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), dist], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** @param {string} dist */
async function compileHere(dist) {
  const { cacheOf, loadCompiled, sealed } = await import(pathToFileURL(join(dist, 'code-cache.mjs')).href)
  const programs = ['main.js', 'build.js']
    .map((name) => join(dist, name))
    .map((file) => ({ file, ...loadCompiled(file) }))
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-'))
  try {
    const report = join(folder, 'report')
    cpSync(join(root, 'data/yunling-2023'), report, { recursive: true })
    const head = join(report, 'report.yaml')
    writeFileSync(head, readFileSync(head, 'utf8').replace(/(?<=^标题: .*)(?=工作总结$)/m, '全县卫生健康'))
    for (const { exports, file } of programs)
      await exports.main(['build', report, '--out', `${folder}/${basename(file)}`])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  for (const { file, script } of programs)
    writeFileSync(cacheOf(file), sealed(readFileSync(file), script.createCachedData()))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2)
  if (folder !== undefined) await compileHere(folder)
  else if (!isBuilt(root)) {
    const [dist, sources] = [join(root, 'dist'), sourcesHash(root)]
    rmSync(dist, { recursive: true, force: true })
    await bundle(dist)
    compileAhead(dist)
    noteBuilt(root, sources)
  }
}
