import path from 'node:path'

/** How the program was started: its script's path, the working folder, and what npm tells its children. */
export interface Start {
  script: string | undefined
  folder: string
  npm: string | undefined
}

/** The words in front of a command, as the person at work can copy them: `npx --no-install zongjie`, `node dist/cli.js`. */
export function startWords({ script, folder, npm }: Start = thisStart()): string {
  if (script === undefined || !/[\\/](?:cli\.m?js|zongjie)$/.test(script)) return 'zongjie'
  // `npx` is short for `npm exec`.
  if (npm === 'exec') return 'npx --no-install zongjie'
  // Linked into a folder of commands, or started there by the script that Windows has instead of links.
  if (/[\\/]zongjie$|[\\/]node_modules[\\/]zongjie[\\/]dist[\\/]/.test(script)) {
    return isInside(folder, script) ? 'npx --no-install zongjie' : 'zongjie'
  }
  const shown = isInside(folder, script) ? path.relative(folder, script) : script
  return `node ${inQuotes(shown)}`
}

/** A word of a command line; one with blanks is held together by quotes, in the shells of all systems. */
export const inQuotes = (word: string): string => (/[\s&()^;,'`$]/.test(word) ? `"${word}"` : word)

/** Whether a path is a folder or in it. */
export function isInside(folder: string, file: string): boolean {
  const inside = path.relative(folder, file)
  return !path.isAbsolute(inside) && inside.split(path.sep)[0] !== '..'
}

function thisStart(): Start {
  return { script: process.argv[1], folder: workingFolder(), npm: process.env.npm_command }
}

/** A message shall not fail where the working folder is gone. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    return path.parse(process.execPath).root
  }
}
