/** Whether two words differ by one slip of the hand: a character that is another, is missing, is too many, or two that changed places. */
export function oneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const [rest, others] = [one.slice(at), other.slice(at)]
  if (rest.length === others.length) {
    const swapped = rest[0] === others[1] && rest[1] === others[0] && rest.slice(2) === others.slice(2)
    return rest.slice(1) === others.slice(1) || swapped
  }
  return rest.length > others.length ? rest.slice(1) === others : rest === others.slice(1)
}
