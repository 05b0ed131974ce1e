import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeDocument } from '../src/engine/compose.ts'
import { prepareReport } from '../src/node/engine.ts'
import { openLibrary } from '../src/node/library.ts'

const library = openLibrary('templates')

it.each(readdirSync('data').filter((name) => name !== 'README.md'))(
  'the document of a checked report is the one that was made when it was checked: %s',
  async (name) => {
    const { report, set, document } = await prepareReport(join('data', name), library)
    expect(document).toBeDefined()
    expect(await makeDocument(report!, set!)).toEqual(document)
  },
)
