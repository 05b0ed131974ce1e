import { Command, Option } from 'commander'
import type { ExitStatus } from '../commands/command.ts'
import { speakChinese } from '../console/chinese-help.ts'
import { once } from '../console/option-values.ts'

/** A command of the program, or the program itself. */
export class ProgramCommand extends Command {
  override createCommand(name?: string): ProgramCommand {
    return new ProgramCommand(name)
  }

  /** Options that several commands have. */
  with(...options: readonly Option[]): this {
    for (const one of options) this.addOption(one)
    return this
  }

  /** An option that takes one of a few words. */
  choice(sign: string, about: string, words: readonly string[], usual?: string): this {
    const option = new Option(sign, about).choices(words)
    return this.addOption(usual === undefined ? option : option.default(usual))
  }

  /** Does the command by a function of commands/, which is loaded only now, so that a small job starts fast. */
  runs<Given extends unknown[]>(load: () => Promise<(...given: Given) => Promise<ExitStatus>>): this {
    return this.action(async (...given) => {
      const run = await load()
      // Behind arguments and options commander hands over the command itself.
      process.exitCode = await run(...(given.slice(0, -1) as Given))
    })
  }
}

/** What adds commands below one. */
export const adder =
  (above: ProgramCommand) =>
  (name: string, about: string): ProgramCommand =>
    speakChinese(above.command(name)).description(about)

export const data = (): Option => new Option('--data <文件夹>', '放报告的文件夹').default('data').argParser(once())
export const templates = (): Option =>
  new Option('--templates <文件夹>', '放模板的文件夹；其中没有的模板用自带的').argParser(once())
export const json = (): Option => new Option('--json', '在标准输出上只打印一个 JSON 值')
export const out = (): Option =>
  new Option('--out <文件夹>', 'build 的输出文件夹，存档也在那里').default('output').argParser(once())
