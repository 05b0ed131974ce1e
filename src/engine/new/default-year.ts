/** The year that a report written on a day is about: summaries are written in December, and up to February. */
export function defaultYear(today: Date): number {
  return today.getMonth() < 2 ? today.getFullYear() - 1 : today.getFullYear()
}
