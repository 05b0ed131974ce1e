/**
 * How far the reader looks, so that it stays linear, and does not tie together what stands apart. A number that several rooms
 * need stands here alone; `npm run thresholds` tells which of them no test holds.
 */

/** How many characters of the words around a number are looked at. */
export const reach = 60
/** How many numbers, statements, names or items of one list. */
export const many = 40
/** How many numbers before one, nearest first. */
export const nearValues = 16
/** How many statements or names that are alike. */
export const few = 12
