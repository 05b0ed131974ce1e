import path from 'node:path'

/** A report's name: that of its folder, also when the folder is written as `.`. */
export function reportName(folder: string): string {
  return path.basename(path.resolve(folder))
}
