import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { namesIn } from '../output/replace-file.ts'
import { packageFolder } from '../package-folder.ts'

/** A file of the page, ready to be sent. */
export interface PageFile {
  type: string
  bytes: Uint8Array
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * The files of the page, by what asks for them: /, /studio.js. They are read once, so that no request ever names a file of the
 * disk.
 */
export function pageFiles(folder: string = join(packageFolder, 'dist', 'studio')): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  for (const name of namesIn(folder)) {
    const type = types[extname(name)]
    if (type === undefined) continue
    const file = { type, bytes: readFileSync(join(folder, name)) }
    files.set(`/${name}`, file)
    if (name === 'index.html') files.set('/', file)
  }
  if (!files.has('/')) files.set('/', { type: types['.html']!, bytes: Buffer.from(notBuilt) })
  return files
}

/** What stands in the place of a page that is not there. */
const notBuilt =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>总结</title><p>网页没有随程序装好，请重新安装。'
