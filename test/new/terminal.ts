import { PassThrough, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect } from 'vitest'
import type { Streams } from '../../src/cli/questions/ask.ts'

/** What to type when the text appears on the screen. */
export type Turn = [whenShown: string, type: string]

/** Lets somebody sit at a terminal who types what `turns` say, each as soon as its text has been shown. */
export async function atTerminal<T>(
  turns: readonly Turn[],
  run: (terminal: Streams) => Promise<T>,
): Promise<{ value: T; screen: string }> {
  const input = new PassThrough()
  const waiting = [...turns]
  let [screen, unbroken, seen] = ['', '', 0]
  const output = new Writable({
    write(chunk, _, done) {
      const shown = stripVTControlCharacters(String(chunk))
      screen += shown
      // A long path breaks the line that it is in wherever it may.
      unbroken += shown.replace(/\n/g, '')
      const next = waiting[0]
      if (next && unbroken.includes(next[0], seen)) {
        seen = unbroken.length
        waiting.shift()
        setImmediate(() => input.write(next[1]))
      }
      done()
    },
  })
  // Each question ends the stream that it writes to; a terminal's goes on.
  output.end = () => output
  Object.assign(output, { isTTY: true })
  const value = await run({ input, output })
  expect(waiting).toEqual([])
  return { value, screen }
}
