import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build } from 'esbuild'

/**
 * The page for those who never open a console (src/studio/), in two forms of the same source: dist/studio/, which
 * `zongjie studio` serves, and dist/zongjie.html, one file that a browser opens from anywhere.
 */

/** What is never text of a set. */
const isText = /\.(?:yaml|hbs|json|md)$/

/** @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && isText.test(path))
    .sort()

/**
 * The sets that come along, as one module.
 *
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
const setsInside = (root) => ({
  name: 'sets-inside',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^zongjie:sets$/ }, ({ path }) => ({ path, namespace: 'sets' }))
    onLoad({ filter: /./, namespace: 'sets' }, () => {
      const home = join(root, 'templates')
      const texts = filesIn(home).map((path) => [relative(home, path).split(sep).join('/'), readFileSync(path, 'utf8')])
      return { contents: `export const sets = ${JSON.stringify(Object.fromEntries(texts))}`, loader: 'js' }
    })
  },
})

/**
 * Nothing but our own scripts runs, and nothing is fetched from anywhere: said by the page itself, since there is no server
 * to say it when it is opened as a file.
 *
 * @param {string} scripts
 * @param {string} workers
 * @param {string} connect
 */
const policy = (scripts, workers, connect) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `worker-src ${workers}`,
    "style-src 'unsafe-inline' 'self'",
    'img-src data: blob:',
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'self'",
  ].join('; ')

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A script inside a page ends at the first `</script`, wherever that stands. @param {string} code */
const inPage = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')

/**
 * Builds the page into a folder; gives the files that it was made of.
 *
 * @param {{ root: string, outdir: string, version: string, notices: (inputs: readonly string[]) => string }} where
 */
export async function buildStudio({ root, outdir, version, notices }) {
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    define: { ZONGJIE_VERSION: JSON.stringify(version) },
    // The policy lets no text be run as code: zod would try, and the browser would tell of it.
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
    logLevel: 'warning',
    metafile: true,
    write: false,
  }
  const [page, worker, style] = await Promise.all([
    build({
      ...common,
      entryPoints: ['src/studio/main.tsx'],
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    build({ ...common, entryPoints: ['src/studio/worker/worker.ts'], format: 'iife', plugins: [setsInside(root)] }),
    build({ ...common, entryPoints: ['src/studio/style.css'] }),
  ])
  const textOf = (/** @type {{ outputFiles: { text: string }[] }} */ built) => built.outputFiles[0]?.text ?? ''
  const html = readFileSync(join(root, 'src/studio/index.html'), 'utf8')
  const inputs = [page, worker].flatMap(({ metafile }) => Object.keys(metafile.inputs))

  const served = join(outdir, 'studio')
  mkdirSync(served, { recursive: true })
  const meta = (/** @type {string} */ content) =>
    `<meta http-equiv="Content-Security-Policy" content="${content.replaceAll('"', '&quot;')}">`
  /** @param {Record<string, string>} parts */
  const filled = (parts) => html.replace(/<!--(policy|style|scripts)-->/g, (_, name) => parts[name] ?? '')
  const files = {
    'studio.js': textOf(page),
    'worker.js': textOf(worker),
    'studio.css': textOf(style),
    'index.html': filled({
      policy: meta(policy("'self'", "'self'", "'self'")),
      style: '<link rel="stylesheet" href="studio.css">',
      scripts: '<script type="module" src="studio.js"></script>',
    }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(served, name), text)

  const code = inPage(textOf(page))
  // A worker has its code from a text in the page: a file of the disk may start none.
  const engine = JSON.stringify(textOf(worker)).replaceAll('<', '\\u003c')
  const one = filled({
    policy: meta(policy(`${hash(code)} blob:`, 'blob:', "'none'")),
    style: `<style>${textOf(style)}</style>`,
    scripts: [
      `<script type="application/json" id="zongjie-worker">${engine}</script>`,
      `<script type="module">${code}</script>`,
      `<!--\n${notices(inputs).replaceAll('--', '- -')}\n-->`,
    ].join('\n'),
  })
  writeFileSync(join(outdir, 'zongjie.html'), one)
  return inputs
}
