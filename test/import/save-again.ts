import { join } from 'node:path'
import { convertFiles } from '../support/office.ts'

/** Has LibreOffice save documents again, as .docx at once or by way of .odt, or as plain text; the folder that they then are in. */
export async function saveAgain(folder: string, names: readonly string[], by: 'docx' | 'odt' | 'txt'): Promise<string> {
  const out = join(folder, `again-${by}`)
  const files = names.map((name) => join(folder, `${name}.docx`))
  if (by !== 'odt') await convertFiles(files, by === 'txt' ? 'txt:Text (encoded):UTF8' : 'docx', out)
  else {
    await convertFiles(files, 'odt', out)
    await convertFiles(
      names.map((name) => join(out, `${name}.odt`)),
      'docx',
      out,
    )
  }
  return out
}
