/** A command of a console block with what it prints. */
// @ts-nocheck

export interface CommandBlock {
  /** What stands behind `$ `. */
  command: string
  /** The lines it prints, stdout and stderr as they come; a line of `…` alone stands for any lines. */
  output: string[]
  /** 0 unless a line `=> N` says otherwise. */
  status: number
  /** The last line is `^C`: the command goes on until it is broken off. */
  brokenOff: boolean
  /** Blank lines before the next command, for readers only. */
  blanksAfter: number
}

const elision = '…'

/** The commands of a console block. */
export function readCommands(lines: readonly string[]): CommandBlock[] {
  const commands: CommandBlock[] = []
  for (const line of lines) {
    const last = commands.at(-1)
    if (line.startsWith('$ ')) {
      commands.push({ command: line.slice(2), output: [], status: 0, brokenOff: false, blanksAfter: 0 })
    } else if (last) last.output.push(line)
    else if (line.trim() !== '') throw new Error(`A console block starts with a command, not with: ${line}`)
  }
  for (const one of commands) {
    while (one.output.at(-1) === '') {
      one.output.pop()
      one.blanksAfter += 1
    }
    const status = /^=> (\d+)$/.exec(one.output.at(-1) ?? '')?.[1]
    if (status !== undefined) {
      one.output.pop()
      one.status = Number(status)
    }
    if (one.output.at(-1) === '^C') {
      one.output.pop()
      one.brokenOff = true
    }
  }
  return commands
}

/** The lines of a console block again. */
export function writeCommands(commands: readonly CommandBlock[]): string[] {
  return commands.flatMap(({ command, output, status, brokenOff, blanksAfter }) => [
    `$ ${command}`,
    ...output,
    ...(brokenOff ? ['^C'] : []),
    ...(status === 0 ? [] : [`=> ${status}`]),
    ...Array.from({ length: blanksAfter }, () => ''),
  ])
}

/** Whether lines are as expected, where a line of `…` alone stands for any number of lines. */
export function linesMatch(expected: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = expected
  if (first === undefined) return actual.length === 0
  if (first !== elision) return actual[0] === first && linesMatch(rest, actual.slice(1))
  return Array.from({ length: actual.length + 1 }, (_, skipped) => skipped).some((skipped) =>
    linesMatch(rest, actual.slice(skipped)),
  )
}

/** The words of a command line; quotes hold a word with blanks together. No shell: the same on every system. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain!,
  )
}
