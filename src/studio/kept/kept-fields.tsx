import { Button } from '../controls/controls.tsx'
import { isGrid, isKeptList, isKeptMap, type Kept, withEntry, withNew, without, withPair } from './kept-value.ts'

interface FieldsProps<T extends Kept> {
  value: T
  /** What it is called, for screen readers. */
  name: string
  change: (value: Kept) => void
}

/** Fields for whatever stands beside a text: a text, a list of them, a table of cells, keys with values. */
export function KeptFields({ value, name, change }: FieldsProps<Kept>) {
  if (isKeptMap(value))
    return (
      <div class="pairs">
        {value.pairs.map(([key, one], at) => (
          <div key={key} class="pair">
            <span class="key">{key}</span>
            <KeptFields value={one} name={`${name} ${key}`} change={(now) => change(withPair(value, at, now))} />
          </div>
        ))}
      </div>
    )
  if (!isKeptList(value)) return <TextField value={value ?? ''} name={name} change={change} />
  return isGrid(value) ? (
    <Grid value={value} name={name} change={change} />
  ) : (
    <List value={value} name={name} change={change} />
  )
}

function TextField({ value, name, change }: FieldsProps<string>) {
  return (
    <textarea
      aria-label={name}
      rows={Math.min(8, value.split('\n').length)}
      value={value}
      onInput={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}

function List({ value, name, change }: FieldsProps<readonly Kept[]>) {
  return (
    <ol class="entries">
      {value.map((entry, at) => (
        <li key={at} class="entry">
          <KeptFields
            value={entry}
            name={`${name} 第${at + 1}项`}
            change={(now) => change(withEntry(value, at, now))}
          />
          <RowButtons value={value} at={at} name={`${name} 第${at + 1}项`} change={change} />
        </li>
      ))}
      {value.length === 0 && <RowButtons value={value} at={-1} name={name} change={change} />}
    </ol>
  )
}

function Grid({ value, name, change }: FieldsProps<readonly Kept[]>) {
  const width = Math.max(...value.map((row) => (isKeptList(row) ? row.length : 1)))
  return (
    <table class="cells">
      <tbody>
        {value.map((row, at) => (
          <tr key={at}>
            {isKeptList(row) ? (
              row.map((cell, column) => (
                <td key={column}>
                  <TextField
                    value={(cell ?? '') as string}
                    name={`${name} 第${at + 1}行第${column + 1}格`}
                    change={(now) => change(withEntry(value, at, withEntry(row, column, now)))}
                  />
                </td>
              ))
            ) : (
              <td colSpan={width}>
                <KeptFields
                  value={row}
                  name={`${name} 第${at + 1}行`}
                  change={(now) => change(withEntry(value, at, now))}
                />
              </td>
            )}
            <td class="buttons">
              <RowButtons value={value} at={at} name={`${name} 第${at + 1}行`} change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowButtons({ value, at, name, change }: FieldsProps<readonly Kept[]> & { at: number }) {
  return (
    <span class="buttons">
      <Button aria-label={`在${name}后面加一个`} title="在后面加一个" does={() => change(withNew(value, at))}>
        ＋
      </Button>
      {at >= 0 && (
        <Button aria-label={`删去${name}`} title="删去" does={() => change(without(value, at))}>
          ×
        </Button>
      )}
    </span>
  )
}
