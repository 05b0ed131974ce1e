import { unzipSync } from 'fflate'

/** The files of an archive by their paths. */
export const zipFiles = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(new Uint8Array(bytes))
