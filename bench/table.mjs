/** The times of one case as a Markdown table, and how each stands to the first row. */
export function timeTable({ title, unit, times }) {
  const [first] = times.values()
  const rows = [...times].map(([name, time]) => [name, figure(time), unit === '' ? '' : `${figure(time / first)}`])
  return `### ${title}\n\n${table(['', unit, unit === '' ? '' : 'first row = 1'], rows)}`
}

/** What was asked for and what was measured. */
export function barTable(results) {
  const rows = results.flatMap(({ bars }) =>
    bars.map(({ id, what, ratio, least, value, most }) =>
      most === undefined
        ? [id, what, `≥ ${least}×`, `${ratio.toFixed(2)}×`, ratio >= least ? 'yes' : 'no']
        : [id, what, `≤ ${most}`, figure(value), value <= most ? 'yes' : 'no'],
    ),
  )
  return table(['', 'what', 'bar', 'measured', 'met'], rows)
}

/** Three digits say all that such a measurement knows. */
function figure(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
