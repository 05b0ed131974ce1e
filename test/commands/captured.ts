import { vi } from 'vitest'
import { type ExitStatus, WrongUse, wrongUse } from '../../src/cli/commands/command.ts'

/** What a command prints while it runs, and what it returns. */
export interface Captured<T> {
  status: T
  stdout: string
  stderr: string
}

/** Runs a command and catches what it writes to stdout and stderr; wrong use is told as main.ts tells it. */
export async function captured<T>(run: () => Promise<T>, json = false): Promise<Captured<T>> {
  const catching = (stream: NodeJS.WriteStream) => {
    const written: string[] = []
    const spy = vi.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text))
      return true
    })
    return { spy, text: () => written.join('') }
  }
  const [out, err] = [catching(process.stdout), catching(process.stderr)]
  try {
    const status = await run().catch((caught: unknown) => told<T>(caught, json))
    return { status, stdout: out.text(), stderr: err.text() }
  } finally {
    out.spy.mockRestore()
    err.spy.mockRestore()
  }
}

function told<T>(caught: unknown, json: boolean): T {
  if (!(caught instanceof WrongUse)) throw caught
  return wrongUse(caught.message, json) satisfies ExitStatus as T
}
