/** The time of now by the clock of the machine, as people write it: 2024-03-05 10:22:31. */
export function logTime(): string {
  const date = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}
