import { exec } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The path of the built program; it is built first when a source file is newer. */
export async function builtCli(repository: string): Promise<string> {
  const program = join(repository, 'dist', 'cli.js')
  const sources = [join(repository, 'package.json'), ...filesUnder(join(repository, 'src'))]
  const newest = Math.max(...sources.map(modified))
  // npm is a script that only a shell runs on Windows; the command itself is the same everywhere.
  if (modified(program) < newest) await promisify(exec)('npm run --silent build', { cwd: repository })
  return program
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
}

/** Milliseconds since 1970; 0 for a file that is not there. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
