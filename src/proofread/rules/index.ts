import type { Rule } from '../types.ts'
import { placeholder } from './placeholder.ts'

/** Every rule that finished text is read by. */
export const rules: readonly Rule[] = [placeholder]
