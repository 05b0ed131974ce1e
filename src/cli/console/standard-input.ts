/** What people write for the standard input, and what messages call it. */
export const standardInput = { written: '-', shown: '标准输入' } as const

/** All bytes of the standard input; `undefined` when they are more than `most`. */
export async function readStandardInput(most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
