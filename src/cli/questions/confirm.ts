import { createInterface } from 'node:readline'
import type { Streams } from './ask.ts'

/** Asks whether to go on; only a plain yes is one. Ctrl+D and an empty line are none; `undefined`: broken off with Ctrl+C. */
export function confirm(question: string, { input, output }: Streams): Promise<boolean | undefined> {
  const asking = createInterface({ input, output })
  return new Promise((resolve) => {
    asking.once('SIGINT', () => {
      resolve(undefined)
      asking.close()
    })
    asking.once('close', () => resolve(false))
    asking.question(`${question}（写 y 并按回车；不写入就直接按回车）：`, (answer) => {
      resolve(/^(?:y|yes|是|对|好)$/i.test(answer.trim()))
      asking.close()
    })
  })
}
