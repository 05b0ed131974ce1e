import { type Diagnostic, error } from '../text/diagnostic.ts'
import { startOf } from '../text/source.ts'

/** Nothing of a file, and why: an error that is said of it as a whole. */
export const refused = (shown: string, code: string, message: string, hint: string) => ({
  value: undefined,
  diagnostics: [error(code, message, { at: startOf({ path: shown, text: '' }), hint })] as Diagnostic[],
})
