import { readFileSync } from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

export const template = 'tags'

/** An instance renders once only, so each document unpacks and parses the template anew. */
export function prepare(file) {
  const bytes = readFileSync(file)
  return (data) => {
    const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true })
    document.render(data)
    return document.toBuffer()
  }
}
