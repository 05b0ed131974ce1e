/** Whether a text has lines that another one does not have in their order: what somebody put over it has lost them. */
export function losesLines(before: Uint8Array, now: Uint8Array): boolean {
  let at = 0
  for (const line of linesOf(before)) {
    at = endOf(line, now, at)
    if (at < 0) return true
  }
  return false
}

const lineEnd = 10

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineEnd, start)
    yield bytes.subarray(start, end < 0 ? bytes.length : end)
    start = end < 0 ? bytes.length : end + 1
  }
}

/** Behind the next line that is the same; -1 when there is none. */
function endOf(line: Uint8Array, bytes: Uint8Array, from: number): number {
  for (let start = from; start < bytes.length; ) {
    const end = bytes.indexOf(lineEnd, start)
    const stop = end < 0 ? bytes.length : end
    if (isSame(line, bytes, start, stop)) return stop + 1
    start = stop + 1
  }
  return line.length === 0 && from <= bytes.length ? from : -1
}

function isSame(line: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== line.length) return false
  for (let index = 0; index < line.length; index++) if (bytes[start + index] !== line[index]) return false
  return true
}
