import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { schemaFiles } from '../../engine/new/schema-files.ts'
import { jsonSchemas } from '../../engine/report/json-schema.ts'
import { shownPath } from '../../node/files.ts'
import { makeFolders, systemCode } from '../../node/output/disk.ts'
import { printJson, say } from '../console/streams.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'

export interface SchemaOptions {
  out?: string
  /** The language of the keys that an editor offers. */
  lang?: 'zh' | 'en'
  json?: boolean
}

/** `zongjie schema`: the JSON Schemas of report, section and figures files, printed, or written into a folder. */
export async function schema(options: SchemaOptions): Promise<ExitStatus> {
  const { out, lang = 'zh' } = options
  if (out === undefined) {
    printJson(jsonSchemas(lang))
    return 0
  }
  const files = schemaFiles(lang)
  try {
    makeFolders(out)
    for (const { name, content } of files) await writeFile(path.join(out, name), content)
  } catch (caught) {
    const code = systemCode(caught)
    if (code === undefined) throw caught
    return wrongUse(`写不进文件夹“${out}”（${code}）`, options.json)
  }
  const written = files.map(({ name }) => shownPath(path.join(out, name)))
  if (options.json) printJson({ files: written })
  else for (const file of written) say(`已写出 ${file}`)
  return 0
}
