/** The folder that a file is in; empty for the one that is opened. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** A name for a file that every system takes. */
export const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)

/** A name for a folder beside others: with a number where it is taken. */
export function freeFolder(wanted: string, paths: Iterable<string>): string {
  const taken = new Set([...paths].map((path) => path.split('/')[0]!.toLowerCase()))
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}（${count}）`
    if (!taken.has(name.toLowerCase())) return name
  }
}
