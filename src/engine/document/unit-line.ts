/** The unit of all numbers of a chart, as it is printed beside them. */
export const unitLine = (unit: string): string => (/单位/.test(unit) ? unit : `单位：${unit}`)
