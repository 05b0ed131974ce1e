/** The name of the folder of next year's report beside this year's. Without `year` it is the year behind the one in the name. */
export function nextFolderName(name: string, year: number | undefined): string {
  const [written] = /(?:19|20)\d\d/.exec(name) ?? []
  return written === undefined ? `${name}-下一年` : name.replace(written, String(year ?? Number(written) + 1))
}
