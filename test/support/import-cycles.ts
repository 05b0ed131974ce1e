/** All that a module's text imports: values, types, and what is loaded when it is asked for. */
export function allImports(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export) (?:[^'"]*? from )?'([^']+)'/gm)
  return [...statements, ...text.matchAll(/\bimport\(\s*'([^']+)'/g)].map(([, from]) => from!)
}

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
