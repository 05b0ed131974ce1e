/** The values that a module's text imports when it is loaded: neither types nor what is loaded when it is asked for. */
export function valueImports(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export) (?!type )(?:([^'"]*?) from )?'([^']+)'/gm)
  return [...statements].filter(([, names]) => !isOnlyTypes(names)).map(([, , from]) => from!)
}

const isOnlyTypes = (names = ''): boolean =>
  /^\{[\s\S]*\}$/.test(names) &&
  names
    .slice(1, -1)
    .split(',')
    .every((name) => name.trim() === '' || name.trim().startsWith('type '))

/** The rings in a graph of imports: each as a way from a file back to itself. */
export function importCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const cycles: string[][] = []
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) cycles.push([...way.slice(at), file])
    if (at >= 0 || done.has(file)) return
    for (const next of imports.get(file) ?? []) walk(next, [...way, file])
    done.add(file)
  }
  for (const file of imports.keys()) walk(file, [])
  return cycles
}
