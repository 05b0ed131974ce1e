import { type Command, Option } from 'commander'
import type { ExitStatus } from './exit-status.ts'

/** What the program gives every command. */
interface Shared {
  templates(): Option
  json(): Option
  once(): (written: string) => string
  finish(status: ExitStatus): void
}

/** `import`, with its options. */
export function addImportCommand(command: Command, { templates, json, once, finish }: Shared): void {
  command
    .argument('<文件>', '去年的总结等文稿')
    .argument('[文件夹]', '新报告的名称，建在 data 下；或者它的路径；不写时用文件的名称')
    .option('--template <名称>', '模板名称；不写时选层次最合的', once())
    .option('--figures', '把有把握的数字写进台账，正文改为引用')
    .option('--ledger <文件>', '把正文的数字接上这份台账：.xlsx、.csv 或 figures.yaml', once())
    .option('--force', '文件夹里已有数据时也导入，原来的数据留在“导入前”里')
    .addOption(new Option('--lang <语言>', '键用中文（zh）还是英文（en）').choices(['zh', 'en']).default('zh'))
    .option('--data <文件夹>', '放报告的文件夹；只写名称的报告建在这里 （默认 data）', once())
    .addOption(templates())
    .addOption(json())
    .action(async (file: string, folder: string | undefined, options) => {
      finish(await (await import('./import.ts')).importFile(file, folder, options))
    })
}
