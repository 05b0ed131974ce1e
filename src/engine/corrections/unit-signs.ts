/** Signs of units that people type on a keyboard, with the names that reports print. */
const signs: readonly [RegExp, string][] = [
  [/(?:km²|km2|㎢|km\^2)$/i, '平方公里'],
  [/(?:hm²|hm2|ha)$/i, '公顷'],
  [/(?:m²|m2|㎡|m\^2)$/i, '平方米'],
  [/(?:m³|m3|㎥|m\^3)$/i, '立方米'],
  [/(?:kwh|kw·h|kW\.h)$/i, '千瓦时'],
  [/MWh$/, '兆瓦时'],
  [/kw$/i, '千瓦'],
  [/MW$/, '兆瓦'],
  [/(?:km|㎞)$/i, '公里'],
  [/(?:kg|㎏)$/i, '公斤'],
  [/(?<![a-z])m$/, '米'],
  [/(?<![a-z])t$/, '吨'],
]

/** A number or a unit that ends in such a sign, with the name instead: 20km² is 20平方公里. */
export function withNames(written: string): string {
  const text = written.trim()
  const found = signs.find(([sign]) => sign.test(text))
  return found ? text.replace(found[0], found[1]) : text
}
