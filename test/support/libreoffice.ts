import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { convertFiles } from './office.ts'

const run = promisify(execFile)

/** A piece of text on a page; points, from the left and the upper edge of the page. */
export interface Word {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Words at one height, from left to right. */
export interface Row {
  text: string
  words: Word[]
  left: number
  right: number
  top: number
  /** The middle between the upper and lower edge of its words. */
  middle: number
}

/** What a page shows, from top to bottom. */
export interface PdfPage {
  width: number
  height: number
  rows: Row[]
}

/** The tools that are missing here, by name. LibreOffice lays out, poppler measures. */
export async function missingTools(): Promise<string[]> {
  const found = await Promise.all([works('soffice', ['--version']), works('pdftotext', ['-v'])])
  const missing = ['LibreOffice（soffice）', 'poppler（pdftotext）'].filter((_, index) => !found[index])
  if (missing.length > 0 && process.env.ZONGJIE_FORBID_SKIP === '1') {
    throw new Error(`缺少${missing.join('、')}，而这里不允许跳过测量`)
  }
  return missing
}

/**
 * The fonts that are missing here: figures and Latin letters as wide as those of Times New Roman, which our pages reckon with. In
 * wider ones lines end elsewhere.
 */
export async function missingFonts(): Promise<string[]> {
  const { stdout } = await run('fc-match', ['Times New Roman', 'family']).catch(() => ({ stdout: '' }))
  if (/Times New Roman|Liberation Serif|Tinos|Nimbus Roman/.test(stdout)) return []
  if (process.env.ZONGJIE_FORBID_SKIP === '1') throw new Error('缺少 Liberation Serif 字体，而这里不允许跳过测量')
  return ['Liberation Serif']
}

async function works(command: string, args: string[]): Promise<boolean> {
  try {
    await run(command, args)
    return true
  } catch {
    return false
  }
}

/** Lays out DOCX files and measures their pages. */
export function layOut(files: Record<string, Uint8Array>): Promise<Map<string, PdfPage[]>> {
  return convert(files, 'pdf', measure)
}

/** What LibreOffice prints of DOCX files: a PDF of each, of which `read` is given the path. */
export const printWithOffice = <T>(
  files: Record<string, Uint8Array>,
  read: (pdf: string) => Promise<T>,
): Promise<Map<string, T>> => convert(files, 'pdf', read)

/** The texts that LibreOffice finds in DOCX files, a line for each paragraph. */
export function readTexts(files: Record<string, Uint8Array>): Promise<Map<string, string>> {
  return convert(files, 'txt:Text (encoded):UTF8', (file) => readFile(file, 'utf8'))
}

/** DOCX files as LibreOffice saves them again. */
export function savedAgain(files: Record<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, 'docx:MS Word 2007 XML', (file) => readFile(file))
}

/** DOCX files as LibreOffice saves them as OpenDocument, and those as DOCX again. */
export async function savedAsOdt(files: Record<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const odt = await convert(files, 'odt', (file) => readFile(file))
  return convert(Object.fromEntries(odt), 'docx:MS Word 2007 XML', (file) => readFile(file), 'odt')
}

/**
 * Converts files in one call of LibreOffice; `read` is given the path of each result. What was converted before in this
 * run, by whatever test, is not converted again.
 */
async function convert<T>(
  files: Record<string, Uint8Array>,
  format: string,
  read: (file: string) => Promise<T>,
  from: 'docx' | 'odt' = 'docx',
): Promise<Map<string, T>> {
  // LibreOffice exits with 0 when it could not open a file: the missing result says so when it is read.
  const ending = format.split(':')[0]
  const kept = join(tmpdir(), 'zongjie-converted')
  const placeOf = (bytes: Uint8Array) =>
    join(kept, `${createHash('sha256').update(`${from} ${format} `).update(bytes).digest('hex')}.${ending}`)
  const results = new Map(Object.entries(files).map(([name, bytes]) => [name, placeOf(bytes)]))
  const names = Object.keys(files).filter((name) => !existsSync(results.get(name)!))
  if (names.length > 0) {
    const folder = await mkdtemp(join(tmpdir(), 'zongjie-office-'))
    await mkdir(kept, { recursive: true })
    const inputs = names.map((name, index) => ({ name, file: join(folder, `${index}.${from}`), index }))
    await Promise.all(inputs.map(({ name, file }) => writeFile(file, files[name]!)))
    const converted = join(folder, 'converted')
    await convertFiles(
      inputs.map(({ file }) => file),
      format,
      converted,
    )
    for (const { name, index } of inputs) {
      const result = join(converted, `${index}.${ending}`)
      if (existsSync(result)) await rename(result, results.get(name)!)
    }
    await rm(folder, { recursive: true, force: true })
  }
  const found = await Promise.all([...results].map(async ([name, file]) => [name, await read(file)] as const))
  return new Map(found)
}

async function measure(pdf: string): Promise<PdfPage[]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 256 * 1024 * 1024 })
  return stdout.split('<page ').slice(1).map(readPage)
}

function readPage(html: string): PdfPage {
  const number = (name: string, text: string) => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1])
  const words = [...html.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(
    ([, place = '', text = '']): Word => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      left: number('xMin', place),
      right: number('xMax', place),
      top: number('yMin', place),
      bottom: number('yMax', place),
    }),
  )
  return { width: number('width', html), height: number('height', html), rows: rowsOf(words) }
}

/** Words whose middles are less than half a line apart stand in one row. */
function rowsOf(words: readonly Word[]): Row[] {
  const middle = (word: Word) => (word.top + word.bottom) / 2
  const groups: Word[][] = []
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const last = groups.at(-1)
    if (last && middle(word) - middle(last[0]!) < 7) last.push(word)
    else groups.push([word])
  }
  return groups.map((group) => {
    const sorted = group.sort((a, b) => a.left - b.left)
    return {
      text: sorted.map((word) => word.text).join(''),
      words: sorted,
      left: sorted[0]!.left,
      right: Math.max(...sorted.map((word) => word.right)),
      top: Math.min(...sorted.map((word) => word.top)),
      middle: sorted.reduce((sum, word) => sum + middle(word), 0) / sorted.length,
    }
  })
}
