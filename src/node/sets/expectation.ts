/** Where a set says what its example comes to, the likeliest first. */
const usual = ['example/expected.md', 'expected.md', 'example.md']

/** The name of the file among a set's that says what its example is to come to, as Markdown. */
export function expectationAmong(names: readonly string[]): string | undefined {
  const found = usual.find((one) => names.includes(one))
  if (found !== undefined) return found
  const others = names.filter((one) => /^example\/[^/]+\.md$/.test(one))
  return others.length === 1 ? others[0] : undefined
}
