import type { Compression } from './compression.ts'
import type { Files } from './files.ts'

/** What the engine needs of the world. */
export interface Host {
  files: Files
  compression: Compression
}
