import { afterEach, describe, expect, test } from 'vitest'
import { type Progress, showProgress } from '../../src/cli/console/progress.ts'
import { captured } from '../commands/captured.ts'

const { stderr } = process
const isTTY = stderr.isTTY
afterEach(() => {
  stderr.isTTY = isTTY
})

/** What stands on stderr after `work`, on a terminal or not. */
async function shown(terminal: boolean, work: () => Progress): Promise<string> {
  stderr.isTTY = terminal
  return (await captured(async () => work())).stderr
}

const three = (quiet?: boolean) => {
  const progress = showProgress(3, quiet)
  for (let done = 0; done < 3; done++) progress.advance()
  return progress
}

describe('progress', () => {
  test('tells on a terminal how many are done, but not that all are', async () => {
    expect(await shown(true, () => three())).toBe('\r正在生成 0/3\r正在生成 1/3\r正在生成 2/3')
  })

  test('can be taken away', async () => {
    const cleared = await shown(true, () => {
      const progress = showProgress(2)
      progress.clear()
      return progress
    })
    expect(cleared).toBe('\r正在生成 0/2\r\x1b[K')
  })

  test.each<[string, boolean, () => Progress]>([
    ['in a file', false, () => three()],
    ['when JSON is printed', true, () => three(true)],
    ['of a single report', true, () => showProgress(1)],
  ])('says nothing %s', async (_, terminal, work) => {
    const text = await shown(terminal, () => {
      const progress = work()
      progress.clear()
      return progress
    })
    expect(text).toBe('')
  })
})
