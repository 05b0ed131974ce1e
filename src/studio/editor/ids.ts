let count = 0

/** An id for a row that the page begins. */
export const newId = (): string => `n${count++}`
