import type { Studio } from '../studio.ts'

/** Makes a new report and opens it. */
export async function createReport(studio: Studio, set: string, unit: string, year: number): Promise<void> {
  const { folder, changed } = await studio.room.begin.create(set, unit, year)
  await studio.openNew(folder, changed)
}

/** Reads a document of last year; what is to be made of it is asked then. */
export async function readLastYear(studio: Studio, name: string, bytes: Uint8Array): Promise<void> {
  const coming = await studio.room.begin.read(name, bytes, Date.now())
  if ('refused' in coming) studio.warn(coming.refused)
  else studio.state.set({ coming, notice: undefined })
}

/** Begins with the document of last year: goes on to a later year, or opens it as it was. */
export async function beginWithLastYear(studio: Studio, year: number | undefined): Promise<void> {
  const { begin } = studio.room
  const begun = year === undefined ? await begin.open() : await begin.goOn(year)
  if ('refused' in begun) return studio.warn(begun.refused)
  studio.state.set({ coming: undefined })
  await studio.openNew(begun.folder, begun.changed)
  if (year !== undefined) studio.state.set({ panel: 'findings' })
  studio.say({ text: begun.told })
}
