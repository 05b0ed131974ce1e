/**
 * What is wrong with a file name on Windows, in words; nothing when it is legal. Written from "Naming Files, Paths, and
 * Namespaces" (Microsoft Learn), character by character, and on purpose not from src/node/output/file-name.ts.
 */
export function wrongOnWindows(name: string): string[] {
  const wrong: string[] = []
  if (name === '') wrong.push('empty')
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    if (unit < 32 || unit === 127) wrong.push(`control ${unit}`)
    if (['<', '>', ':', '"', '/', '\\', '|', '?', '*'].includes(name.charAt(at))) wrong.push(`sign ${name.charAt(at)}`)
  }
  if (Buffer.from(name).toString() !== name) wrong.push('half a surrogate pair')
  const last = name.at(-1)
  if (last === '.' || last === ' ') wrong.push('ends with a dot or space')
  const base = name.split('.')[0]!.toUpperCase()
  let device = base
  while (device.endsWith(' ')) device = device.slice(0, -1)
  const numbered = ['COM', 'LPT'].flatMap((kind) => [...'0123456789¹²³'].map((digit) => kind + digit))
  if (['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$', ...numbered].includes(device)) wrong.push(`device ${device}`)
  if (name.length > 255) wrong.push('too long')
  return wrong
}
