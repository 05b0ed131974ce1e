/** A number as tables hold it, with sign, digit groups, unit of rate or none: such columns are set to the right. */
const numeric = /^[+\-−]?[\d,\s]*\d(\.\d+)?\s*[%％‰]?$/

/** Whether the cells of a column are all numbers, as far as they say anything. */
export function isNumericColumn(cells: readonly string[]): boolean {
  const texts = cells.filter((text) => text !== '' && text !== '—' && text !== '-')
  return texts.length > 0 && texts.every((text) => numeric.test(text))
}
