import type { Studio } from '../studio.ts'

/** 存档: what is printed now is kept under a name; false, and it is said why, where it cannot be. */
export async function keepEdition(studio: Studio, name: string): Promise<boolean> {
  await studio.settled()
  const made = await studio.room.archive(name)
  if ('problem' in made) {
    // Another name is written there.
    studio.state.set({ panel: 'corrections' })
    studio.warn(made.problem)
    return false
  }
  await studio.saveFiles(made.changed)
  studio.say({ text: `已存档“${made.name}”：以后改了什么，都可以和它相比` })
  return true
}
