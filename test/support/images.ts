import type { Image } from '../../src/engine/document/types.ts'

/** The picture's file. */
const image: Image = {
  format: 'png',
  width: 10,
  height: 10,
  bytes: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (one) => one.charCodeAt(0),
  ),
}

/** The pictures of the documents of tests. */
export const images: ReadonlyMap<string, Image> = new Map([['图.png', image]])
