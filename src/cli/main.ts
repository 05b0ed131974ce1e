import { type Command, CommanderError } from 'commander'
import { config } from 'zod'
import { calledAs } from '../engine/text/as-run.ts'
import { WrongUse, wrongUse } from './commands/command.ts'
import { usageMessage } from './console/chinese-help.ts'
import { failureMessage } from './console/failure-message.ts'
import { listenToSignals } from './console/interruption.ts'
import { failOnLostOutput } from './console/lost-output.ts'
import { startWords } from './console/start-words.ts'
import { printInterrupted } from './console/streams.ts'
import { program } from './program/program.ts'

/** `set 报告 指标 -5`: a number below nothing is no option; a true minus in front of it says so. */
const withNegatives = (args: readonly string[]): string[] =>
  args[0] === 'set' ? args.map((one) => one.replace(/^-(?=\d)/, '−')) : [...args]

/** Runs the program with arguments. When it ends, `process.exitCode` is its status. */
export async function main(args: readonly string[]): Promise<void> {
  // Schemas that compile themselves with `new Function` pay only in a process of many reports.
  config({ jitless: true })
  calledAs(startWords())
  failOnLostOutput()
  listenToSignals(args.includes('--json') ? printInterrupted : undefined)
  let asked: Command | undefined
  try {
    // Throws where the working folder is gone.
    process.cwd()
    asked = program()
    await asked.parseAsync(withNegatives(args), { from: 'user' })
  } catch (problem) {
    const message =
      problem instanceof CommanderError
        ? usageMessage(problem, asked, args)
        : problem instanceof WrongUse
          ? problem.message
          : failureMessage(problem)
    process.exitCode = message ? wrongUse(message, args.includes('--json')) : 0
  }
}

/** Does what a worker thread of the program is there for. */
export async function work(): Promise<void> {
  const thread = await import('./commands/build/work.ts')
  thread.work()
}
