import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package, which holds the templates that come with zongjie: above src/ and above dist/ alike. */
export const packageFolder: string = findUp(dirname(fileURLToPath(import.meta.url)))

function findUp(folder: string): string {
  if (existsSync(join(folder, 'templates'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('zongjie was moved out of its package')
  return findUp(parent)
}
