/** Whether somebody has typed the year of a report; `after`: one that comes behind that. */
export const isYear = (text: string, after = 0): boolean => /^(?:19|20)\d\d$/.test(text) && Number(text) > after

interface YearFieldProps {
  label: string
  year: string
  isValid: boolean
  set: (year: string) => void
}

/** The field for a report's year. */
export function YearField({ label, year, isValid, set }: YearFieldProps) {
  return (
    <label class="year">
      {label}
      <input
        value={year}
        inputMode="numeric"
        aria-invalid={!isValid}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  )
}
