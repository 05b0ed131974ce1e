import { messages } from './streams.ts'

/** A line on the terminal that tells how far a long run has come; on anything but a terminal it says nothing. */
export interface Progress {
  advance(): void
  /** Takes the line away, so that something else can be printed. */
  clear(): void
}

/** Shows the progress of `total` steps. */
export function showProgress(total: number, quiet = false): Progress {
  if (quiet || total < 2 || !process.stderr.isTTY) return { advance() {}, clear() {} }
  const stderr = messages()
  let done = 0
  const draw = () => stderr.write(`\r正在生成 ${done}/${total}`)
  draw()
  return {
    advance() {
      done += 1
      if (done < total) draw()
    },
    clear() {
      stderr.write('\r\x1b[K')
    },
  }
}
