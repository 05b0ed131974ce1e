/** A folder as the browser hands it out. */
export type Folder = FileSystemDirectoryHandle

/** An entry of a folder. */
export interface Entry {
  name: string
  handle: FileSystemHandle
}

/** What is asked for, or nothing where it is not there (or something of another kind is). */
export async function isThere<T>(asked: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await asked
  } catch (caught) {
    if (caught instanceof DOMException && /^(?:NotFoundError|TypeMismatchError)$/.test(caught.name)) return undefined
    throw caught
  }
}

/** A folder in a folder; `undefined` when there is none, unless it is to be made. */
export async function folderAt(root: Folder, names: readonly string[], create = false): Promise<Folder | undefined> {
  let folder: Folder | undefined = root
  for (const name of names) {
    folder = create
      ? await folder!.getDirectoryHandle(name, { create })
      : await isThere(folder?.getDirectoryHandle(name))
  }
  return folder
}

/** What a folder holds, in the order of its names. */
export async function namesOf(folder: Folder): Promise<Entry[]> {
  const found: Entry[] = []
  const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>
  for await (const [name, handle] of entries) found.push({ name, handle })
  return found.sort((one, other) => (one.name < other.name ? -1 : 1))
}
