import { access } from 'node:fs/promises'

/** The first path that nothing has; `name` is given what tells it from those before: '', 2, 3. An older copy is never lost. */
export async function freePath(name: (number: number | '') => string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = name(number > 1 ? number : '')
    const isTaken = await access(path).then(
      () => true,
      () => false,
    )
    if (!isTaken) return path
  }
}
