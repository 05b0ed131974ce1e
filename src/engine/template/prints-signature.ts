import { keptByValue } from '../text/kept.ts'
import { calledTemplates } from './called.ts'
import type { TemplateSet } from './types.ts'

/** Whether any template of a set, from its entry on, has a tag with these words. */
const mentions = (tag: RegExp) =>
  keptByValue(({ templates, entry }: TemplateSet): boolean =>
    [...calledTemplates(templates, entry)].some((name) => tag.test(templates.get(name)?.source.text ?? '')),
  )

/** True when the templates of a set, from its entry on, have a place for who signs. */
export const printsSignature = mentions(/\{\{[^{}]*\bsignature\b/)

/** True when they ask whether there will be a seal. */
export const asksForSeal = mentions(/\{\{[^{}]*\bseal\b(?!=)/)
