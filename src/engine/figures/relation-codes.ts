/** Whether a code is that of a relation between numbers, whatever its kind; the others tell of one number. */
export const isRelation = (code: string): boolean =>
  /^figures\/(?!contradiction|typed|leftover|pending|no-unit|column-heading)/.test(code)
