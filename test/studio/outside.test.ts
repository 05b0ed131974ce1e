import { expect, test } from 'vitest'
import { Outside, type Page } from '../../src/studio/outside.ts'
import { Saver } from '../../src/studio/saver.ts'
import { memoryStorage } from '../../src/studio/storage/memory.ts'

test('what others changed is shown when all that was typed is in the files, and not in between', async () => {
  const path = '甲/report.yaml'
  const storage = memoryStorage('甲局', { [path]: new TextEncoder().encode('标题: 甲\n') })
  const saver = new Saver(storage, { told: () => {}, clashed: () => {} })
  saver.know(path, (await storage.read(path))!)
  // A letter is typed while the files are still being saved: the first wait for them ends with it unwritten.
  const unwritten = [true, false]
  let isTyping = false
  const shown: boolean[] = []
  const page: Page = {
    room: { take: async () => {}, rows: async () => [] },
    storage,
    saver,
    keystrokes: 0,
    settled: async () => {
      isTyping = unwritten.shift() ?? false
    },
    isWriting: () => true,
    isTyping: () => isTyping,
    isClashing: () => false,
    shows: () => shown.push(isTyping),
  }
  const { version } = (await storage.read(path))!
  await storage.write(path, new TextEncoder().encode('标题: 乙\n'), version)
  await new Outside(page).changed([path])
  expect(shown).toEqual([false])
  expect(unwritten).toEqual([])
})
