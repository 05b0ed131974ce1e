import { readFileSync } from 'node:fs'
import { TemplateHandler } from 'easy-template-x'

export const template = 'tags'

export function prepare(file) {
  const bytes = readFileSync(file)
  const handler = new TemplateHandler()
  return (data) => handler.process(bytes, data)
}
