import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Has LibreOffice save documents again, as .docx at once or by way of .odt, or as plain text; the folder that they then are in. */
export async function saveAgain(folder: string, names: readonly string[], by: 'docx' | 'odt' | 'txt'): Promise<string> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const convert = (to: string, out: string, files: string[]) =>
    run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...files])
  const out = join(folder, `again-${by}`)
  const files = names.map((name) => join(folder, `${name}.docx`))
  if (by !== 'odt') await convert(by === 'txt' ? 'txt:Text (encoded):UTF8' : 'docx', out, files)
  else {
    await convert('odt', out, files)
    await convert(
      'docx',
      out,
      names.map((name) => join(out, `${name}.odt`)),
    )
  }
  return out
}
