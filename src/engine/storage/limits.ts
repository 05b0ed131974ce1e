/** The largest file that the page reads or writes, in bytes: a document with pictures. */
export const largestFile = 32 * 1024 * 1024

/** More files than these are no folder of reports. */
export const mostFiles = 5000

/** More entries than these are not looked through: a home folder, or a whole disk. */
export const mostEntries = 20_000
