/**
 * What a document printed of its figures: by name, the text of each form it was printed in. A record of it is kept beside
 * the files, so that the next build can tell which numbers have changed.
 */
export type PrintedFigures = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Per figure and form the texts that were once said of it and are not any more, the latest last. */
export type EarlierFigures = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
