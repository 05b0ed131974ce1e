import type { Studio } from '../studio.ts'

/** The first clash is settled: this is what the file shall hold. */
export async function settleClash(studio: Studio, chosen: Uint8Array | null): Promise<void> {
  await studio.outside.alone(async () => {
    const [clash, ...others] = studio.state.get().clashes
    if (!clash) return
    const { path, mine, theirs } = clash
    await studio.room.take({ [path]: chosen })
    const rows = await studio.room.rows().catch(() => undefined)
    if (!rows) {
      await studio.room.take({ [path]: mine })
      studio.warn('这样合起来读不通，请换一种选法')
      return
    }
    studio.state.set({ clashes: others })
    studio.saver.know(path, theirs)
    studio.saver.save({ [path]: chosen })
    studio.text.replaceRows(rows, true)
  })
  studio.refresh()
}
