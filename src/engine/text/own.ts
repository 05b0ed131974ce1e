/** What a table has for a word that a person wrote: nothing for toString, which every object has. */
export const own = <V>(table: Readonly<Record<string, V>>, word: string): V | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
