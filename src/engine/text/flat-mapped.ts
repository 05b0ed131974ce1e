/** `list.flatMap(map)` of a list without gaps: V8 looks for each entry by its name there, which takes several times as long. */
export function flatMapped<T, U>(list: readonly T[], map: (value: T, index: number) => readonly U[]): U[] {
  const found: U[] = []
  for (let index = 0; index < list.length; index++) {
    const made = map(list[index]!, index)
    for (let at = 0; at < made.length; at++) found.push(made[at]!)
  }
  return found
}
