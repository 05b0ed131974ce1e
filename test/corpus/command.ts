import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importTable, measureImports, readJudgements } from './import-measure.ts'
import { type Measured, measure } from './measure.ts'
import { formatMisses, formatSummary, summarise } from './report.ts'
import { type Row, readTable } from './table.ts'

/** Where the command prints: results and complaints. */
export type Output = Pick<Console, 'log' | 'error'>

const usage = `用法：npm run corpus -- [--verbose] [--mutate] [--seed <整数>] [--documents <正则>] <文件夹>
      npm run corpus -- --import [--verbose] [--documents <正则>] <文件夹>

用一批真实文稿和人工核对过的关系表（文件夹中的 relations.tsv）衡量数字勾稽的识别能力：
各类关系识别出多少、错误查出多少、每万字误报多少。
  --import            把每份文稿导入成报告再生成，看文字是否相同、编号有多少是自动编的、各部分归得对不对
  --verbose           逐条列出未识别、漏查和误报
  --mutate            把每一处成立的勾稽中写出的数调换相邻两位，再读一遍，看有多少能发现
  --seed <整数>       调换哪两位由它决定，同样的数结果相同（默认 1）
  --documents <正则>  只衡量路径与之相符的文稿
退出码：0 已衡量；1 关系表中有一行找不到它的文稿；2 用法不对，或文件夹读不出。`

/** `npm run corpus`; the result is the exit status. */
export async function corpusCommand(args: string[], output: Output): Promise<number> {
  const parsed = parse(args)
  if (typeof parsed === 'string') {
    output.error(`${parsed}\n${usage}`)
    return 2
  }
  if (parsed.import) {
    if (!existsSync(parsed.folder)) {
      output.error(`没有文件夹 ${parsed.folder}\n${usage}`)
      return 2
    }
    const imported = await measureImports(parsed.folder, readJudgements(), parsed.documents)
    for (const line of importTable(imported, parsed.verbose)) output.log(line)
    return 0
  }
  const table = join(parsed.folder, 'relations.tsv')
  if (!existsSync(table)) {
    output.error(`${parsed.folder} 中没有 relations.tsv\n${usage}`)
    return 2
  }
  const rows = await readTable(table)
  const lost = rows.filter((row) => !existsSync(join(parsed.folder, row.document)))
  for (const row of lost) output.error(`relations.tsv 中的“${row.document}”没有这份文稿：${row.what}`)
  if (lost.length > 0) return 1
  const measured = await measureFolder(parsed.folder, rows, parsed.documents, parsed.seed)
  if (parsed.verbose) for (const line of formatMisses(measured)) output.log(line)
  output.log(formatSummary(summarise(measured)))
  return 0
}

/** Measures every text of a folder and its subfolders, in the order of their names. */
export async function measureFolder(
  folder: string,
  rows: readonly Row[],
  only = /^/,
  seed?: number,
): Promise<Measured[]> {
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
        seed === undefined ? undefined : seed + measured.length,
      ),
    )
  }
  return measured
}

function parse(
  args: string[],
): { folder: string; import: boolean; verbose: boolean; documents?: RegExp; seed?: number } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        import: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        mutate: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        documents: { type: 'string' },
      },
      allowPositionals: true,
    })
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) return '请给出一个文件夹'
    if (!/^\d{1,9}$/.test(values.seed)) return '--seed 要写一个整数'
    const seed = values.mutate ? Number(values.seed) : undefined
    return {
      folder,
      import: values.import,
      verbose: values.verbose,
      ...(seed !== undefined && { seed }),
      ...(values.documents && { documents: new RegExp(values.documents) }),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
