import type { Command, CommanderError } from 'commander'
import { asRun } from '../../engine/text/as-run.ts'

/** Commander's own words in Chinese: section titles, the help option and command, and what it says of wrong use. */
export function speakChinese<C extends Command>(command: C): C {
  return command
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: inChinese,
      styleSubcommandTerm: inChinese,
      styleOptionDescription: (about) =>
        about
          .replace(/\(default: "?([^")]*)"?\)/, '（默认 $1）')
          .replace(/ ?\(choices: ([^)]*), default: ("\w+")\)/, '（可选 $1，默认 $2）')
          .replace(/ ?\(choices: ([^)]*)\)/, '（可选 $1）'),
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride()
}

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '全局选项：',
}

const inChinese = (term: string) =>
  term.replace('[options]', '[选项]').replace('[command]', '<命令>').replace('Allowed choices are', '可选')

/** What is said of wrong use of the command line, by commander's error code; its own message holds the culprit in quotes. */
const usage: Record<string, (culprit: string) => string> = {
  'commander.unknownOption': (culprit) => `没有“${culprit}”这个选项`,
  'commander.unknownCommand': (culprit) => `没有“${culprit}”这个命令`,
  'commander.missingArgument': (culprit) => `缺少参数“${culprit}”`,
  'commander.optionMissingArgument': (culprit) => `选项“${culprit}”后面缺少内容`,
  'commander.missingMandatoryOptionValue': (culprit) => `缺少选项“${culprit}”`,
  'commander.excessArguments': () => '参数太多',
}

/** The names of the command that arguments begin with, as far as there is one: `template check`. */
function commandIn(program: Command | undefined, args: readonly string[]): string[] {
  const [name, ...rest] = args
  const command = program?.commands.find((one) => one.name() === name)
  return command ? [command.name(), ...commandIn(command, rest)] : []
}

/** `--formats` is no option, and `--format` may be meant. */
function suggestion(message: string): string {
  const [, near] = /\(Did you mean (?:one of )?(.*)\?\)/s.exec(message) ?? []
  return near ? `，是不是“${near.split(', ').join('”或“')}”？` : '。'
}

/** Wrong use in one Chinese sentence; `undefined` when it is no mistake (help or version was shown). */
export function usageMessage(
  problem: CommanderError,
  program: Command | undefined,
  args: readonly string[],
): string | undefined {
  if (problem.exitCode === 0) return undefined
  if (problem.code === 'commander.help') return '请写明要用哪个命令'
  const invalid = /option '(\S+).*' argument '(.*)' is invalid\. (.*)/.exec(problem.message)
  if (invalid) return `选项“${invalid[1]}”不能是“${invalid[2]}”：${inChinese(invalid[3]!)}`
  const culprit = /'([^']*)'/.exec(problem.message)?.[1] ?? ''
  const said = usage[problem.code]?.(culprit) ?? problem.message
  const help = asRun([...commandIn(program, args), '--help'].join(' '))
  return `${said}${suggestion(problem.message)}用 ${help} 查看用法`
}
