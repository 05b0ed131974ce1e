/** Does one thing after the other: between looking at a file and writing it nobody else of the process may write. */
export function turns(): <T>(action: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (action) => {
    const done = last.then(action, action)
    last = done.catch(() => {})
    return done
  }
}
