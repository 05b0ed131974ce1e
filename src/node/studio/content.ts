/** What a file holds now. */
export interface Content {
  bytes: Uint8Array
  version: string
}
