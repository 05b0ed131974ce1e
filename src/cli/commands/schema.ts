import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Vocabulary } from '../../engine/fields/vocabulary.ts'
import { schemaFiles } from '../../engine/new/schema-files.ts'
import { jsonSchemas } from '../../engine/report/json-schema.ts'
import { shownPath } from '../../node/files.ts'
import { makeFolders, refusalCode } from '../../node/output/disk.ts'
import { printJson, say } from '../console/streams.ts'
import { type ExitStatus, type Options, orWrongUse, WrongUse } from './command.ts'
import { openTemplates } from './find/open-templates.ts'

interface SchemaOptions extends Options {
  out?: string
  /** The language of the keys that an editor offers. */
  lang?: 'zh' | 'en'
  /** The template set whose keys and parts are offered, too. */
  template?: string
}

/** `zongjie schema`: the JSON Schemas of report, section and figures files, printed, or written into a folder. */
export async function schema(options: SchemaOptions): Promise<ExitStatus> {
  const { out, lang = 'zh' } = options
  const found = orWrongUse(options.template === undefined ? {} : await vocabularyOf(options.template, options))
  if (out === undefined) {
    printJson(jsonSchemas(lang, found.vocabulary))
    return 0
  }
  const files = schemaFiles(lang, found.vocabulary)
  try {
    makeFolders(out)
    for (const { name, content } of files) await writeFile(path.join(out, name), content)
  } catch (caught) {
    const code = refusalCode(caught)
    throw new WrongUse(`写不进文件夹“${out}”（${code}）`)
  }
  const written = files.map(({ name }) => shownPath(path.join(out, name)))
  if (options.json) printJson({ files: written })
  else for (const file of written) say(`已写出 ${file}`)
  return 0
}

async function vocabularyOf(
  name: string,
  { templates, project }: SchemaOptions,
): Promise<{ vocabulary?: Vocabulary } | { problem: string }> {
  const library = await openTemplates(templates, project)
  if ('problem' in library) return library
  const { value, diagnostics } = await library.set(name)
  if (value) return { vocabulary: value.vocabulary }
  const first = diagnostics.find((one) => one.severity === 'error')
  return { problem: `模板“${name}”不能用${first ? `：${first.message}` : ''}` }
}
