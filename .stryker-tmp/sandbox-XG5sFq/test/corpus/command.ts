// @ts-nocheck
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Measured, measure } from './measure.ts'
import { formatMisses, formatSummary, summarise } from './report.ts'
import { type Row, readTable } from './table.ts'

/** Where the command prints: results and complaints. */
export type Output = Pick<Console, 'log' | 'error'>

const usage = `用法：npm run corpus -- [--verbose] [--documents <正则>] <文件夹>

用一批真实文稿和人工核对过的关系表（文件夹中的 relations.tsv）衡量数字勾稽的识别能力：
各类关系识别出多少、错误查出多少、每万字误报多少。
  --verbose           逐条列出未识别、漏查和误报
  --documents <正则>  只衡量路径与之相符的文稿
退出码：0 已衡量；2 用法不对，或文件夹读不出。`

/** `npm run corpus`; the result is the exit status. */
export async function corpusCommand(args: string[], output: Output): Promise<number> {
  const parsed = parse(args)
  if (typeof parsed === 'string') {
    output.error(`${parsed}\n${usage}`)
    return 2
  }
  const table = join(parsed.folder, 'relations.tsv')
  if (!existsSync(table)) {
    output.error(`${parsed.folder} 中没有 relations.tsv\n${usage}`)
    return 2
  }
  const measured = await measureFolder(parsed.folder, await readTable(table), parsed.documents)
  if (parsed.verbose) for (const line of formatMisses(measured)) output.log(line)
  output.log(formatSummary(summarise(measured)))
  return 0
}

/** Measures every text of a folder and its subfolders, in the order of their names. */
export async function measureFolder(folder: string, rows: readonly Row[], only = /^/): Promise<Measured[]> {
  const documents = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\\\', '/'))
    .filter((name) => name.endsWith('.txt') && only.test(name))
    .sort()
  const measured: Measured[] = []
  for (const document of documents) {
    measured.push(
      await measure(
        folder,
        document,
        rows.filter((row) => row.document === document),
      ),
    )
  }
  return measured
}

function parse(args: string[]): { folder: string; verbose: boolean; documents?: RegExp } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { verbose: { type: 'boolean', default: false }, documents: { type: 'string' } },
      allowPositionals: true,
    })
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) return '请给出一个文件夹'
    return { folder, verbose: values.verbose, ...(values.documents && { documents: new RegExp(values.documents) }) }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
