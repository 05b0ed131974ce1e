import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * A path as it was meant by who typed or pasted it, or dragged a file in: without quotes around it (cmd takes the one
 * behind a last backslash for a part of it) and separators at its end, with those of Windows also on other systems.
 */
export function meantPath(written: string): string {
  if (existsSync(written)) return written
  const bare = written.trim().replace(/^["'“‘”’]+|["'“‘”’]+$/g, '')
  const unified = path.sep === '/' && !existsSync(bare) ? bare.replaceAll('\\', '/') : bare
  return unified.replace(/(?<=[^\\/:])[\\/]+$/, '') || written
}
