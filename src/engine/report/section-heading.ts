import type { Prose, Section } from '../model/report.ts'
import { noHeading } from './prose.ts'

/** A section's heading with the label that somebody typed for it; absent when nothing was said about it. */
export function sectionHeading({ title, untitled, label, form, origin }: Section): Prose | undefined {
  if (untitled) return noHeading(origin)
  return title && { ...title, ...(label !== undefined && { label }), ...(form && { form }) }
}
