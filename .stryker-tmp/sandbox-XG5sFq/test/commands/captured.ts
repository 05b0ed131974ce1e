// @ts-nocheck
import { vi } from 'vitest'

/** What a command prints while it runs, and what it returns. */
export interface Captured<T> {
  status: T
  stdout: string
  stderr: string
}

/** Runs a command and catches what it writes to stdout and stderr. */
export async function captured<T>(run: () => Promise<T>): Promise<Captured<T>> {
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
    const status = await run()
    return { status, stdout: out.text(), stderr: err.text() }
  } finally {
    out.spy.mockRestore()
    err.spy.mockRestore()
  }
}
