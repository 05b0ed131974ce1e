/** Other ways to write a unit. */
const same: Readonly<Record<string, string>> = {
  '％': '%',
  百分比: '%',
  百分数: '%',
  百分率: '%',
  百分之: '%',
  千分比: '‰',
  千分之: '‰',
}

/** A unit as it is to be printed: without quotes of the input method, ‘%’, which YAML takes for letters. */
export function unitName(written: string): string {
  const bare = written.trim().replace(/^[‘’“”＇＂'"「『]+|[‘’“”＇＂'"」』]+$/g, '')
  return same[bare.trim()] ?? bare.trim()
}
