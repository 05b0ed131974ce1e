/** A file of the opened folder. */
export interface StoredFile {
  /** From the opened folder, parted by `/`. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** SHA-256 of the bytes, hexadecimal. */
  readonly version: string
}

/** What a file holds now. */
export interface Stored {
  bytes: Uint8Array
  version: string
}

/** What came of a write. Of a removal that was done the version is empty. */
export type Written =
  | { kind: 'written'; version: string }
  /** Somebody else changed it meanwhile, and nothing was written: what it holds now; nothing when it is gone. */
  | { kind: 'clash'; current: Stored | undefined }
  /** Nothing was written: a sentence that says why and what to do. */
  | { kind: 'failed'; message: string }

/** A former content of a file. */
export interface KeptVersion {
  id: string
  /** When it was put away, as ISO 8601 writes it. */
  when: string
  /** Bytes. */
  size: number
}

/**
 * Where the files of the opened folder lie. A write says which content the change was made from, so that nobody's work is
 * overwritten. One that was acknowledged is there after a crash. What cannot be reached at all is a `failed`, too; only
 * `list` and the readers reject then, with a message for people.
 */
export interface Storage {
  /** The folder's name, for people. */
  readonly name: string
  list(): Promise<readonly StoredFile[]>
  read(path: string): Promise<Stored | undefined>
  /** `base`: the version that the change was made from; `null` for a file that must not be there yet. */
  write(path: string, bytes: Uint8Array, base: string | null): Promise<Written>
  /** Removes a file; its content stays among its versions. */
  remove(path: string, base: string): Promise<Written>
  /** Tells of files that somebody changed, one's own writes as well. The value ends it. */
  watch(changed: (paths: readonly string[]) => void): () => void
  /** Former contents that can be gone back to, the latest first, at most 30. */
  versions(path: string): Promise<readonly KeptVersion[]>
  readVersion(path: string, id: string): Promise<Uint8Array | undefined>
}
