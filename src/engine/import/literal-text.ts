/** Braces in a text are no reference. */
export const literalText = (written: string): string => written.replaceAll('{{', '\\{{')
