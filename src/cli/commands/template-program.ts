import type { Command, Option } from 'commander'
import { speakChinese } from '../console/chinese-help.ts'
import type { ExitStatus } from './exit-status.ts'

/** The options that several commands have. */
interface Shared {
  data: () => Option
  templates: () => Option
  json: () => Option
  once: () => (written: string) => string
  finish: (status: ExitStatus) => void
}

/** The commands below `template`; each is loaded only when it is called. */
export function addTemplateCommands(template: Command, { data, templates, json, once, finish }: Shared): void {
  speakChinese(template.command('list'))
    .description('列出可用的模板')
    .addOption(templates())
    .addOption(json())
    .action(async (options) => {
      finish(await (await import('./template.ts')).templateList(options))
    })
  speakChinese(template.command('show'))
    .description('说明一套模板；加 --resolved 列出它的每一项来自哪一套')
    .argument('<名称>', '模板名称')
    .option('--resolved', '列出每一项设置、模板、版式和样本，各来自哪一套')
    .addOption(templates())
    .addOption(json())
    .action(async (name: string, options) => {
      finish(await (await import('./template-show.ts')).templateShow(name, options))
    })
  speakChinese(template.command('pack'))
    .description('检查一套模板，打成一个 .zip，交给别的单位')
    .argument('<名称>', '模板名称')
    .option('--out <文件>', '写成这个文件；不写时是 名称-版本.zip', once())
    .addOption(templates())
    .addOption(json())
    .action(async (name: string, options) => {
      finish(await (await import('./template-pack.ts')).templatePack(name, options))
    })
  speakChinese(template.command('add'))
    .description('把一套模板加进来：文件夹、.zip，或 npm 打的 .tgz')
    .argument('<来源>', '文件夹、.zip 或 .tgz')
    .option('--dry-run', '只看会怎样，不写文件')
    .addOption(data())
    .addOption(json())
    .action(async (source: string, options) => {
      finish(await (await import('./template-add.ts')).templateAdd(source, options))
    })
  speakChinese(template.command('update'))
    .description('把一套模板换成新版，看清哪些改动要跟着改')
    .argument('<来源>', '新版的文件夹、.zip 或 .tgz')
    .option('--dry-run', '只看会怎样，不写文件')
    .addOption(data())
    .addOption(json())
    .action(async (source: string, options) => {
      finish(await (await import('./template-add.ts')).templateUpdate(source, options))
    })
  speakChinese(template.command('accept'))
    .description('上级模板变了以后，说明自己的改动已经看过')
    .argument('<名称>', '自己的模板的名称')
    .argument('[内容...]', '看过的文件或设置；不写时是全部')
    .addOption(json())
    .action(async (name: string, pieces: string[], options) => {
      finish(await (await import('./template-remove.ts')).templateAccept(name, pieces, options))
    })
  speakChinese(template.command('remove'))
    .description('删去一套模板')
    .argument('<名称>', '模板名称')
    .option('--yes', '有报告或别的模板用到它，也删去')
    .addOption(data())
    .addOption(json())
    .action(async (name: string, options) => {
      finish(await (await import('./template-remove.ts')).templateRemove(name, options))
    })
  speakChinese(template.command('check'))
    .description('检查模板')
    .argument('[名称...]', '模板名称；不写时检查全部')
    .addOption(templates())
    .addOption(json())
    .action(async (names: string[], options) => {
      finish(await (await import('./template.ts')).templateCheck(names, options))
    })
}
