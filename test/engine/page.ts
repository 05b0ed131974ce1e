import { memoryHost, openLibrary, prepareReport, renderReport, stampOf } from '../../src/engine/index.ts'

/** What runs in the browser: builds every report of the texts that the page holds, and writes what came of them into it. */
declare const document: { getElementById(id: string): { textContent: string } | null }

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
const textOf = (bytes: Uint8Array): string => btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))

async function buildAll(): Promise<unknown> {
  const held = JSON.parse(document.getElementById('texts')!.textContent) as {
    reports: string[]
    files: Record<string, string>
    version: string
  }
  const files = Object.entries(held.files).map(([path, text]) => [path, bytesOf(text)] as const)
  const host = memoryHost(Object.fromEntries(files))
  const library = openLibrary(host.files, ['templates'])
  const built = held.reports.map(async (report) => {
    const prepared = await prepareReport(report, library, host)
    const { report: read, document: made } = prepared
    const stamp = read && made && stampOf({ report: read, document: made }, { zongjie: held.version })
    const outputs = renderReport(prepared, ['docx', 'md'], undefined, stamp)?.outputs ?? []
    return { report, outputs: outputs.map(({ format, bytes }) => ({ format, text: textOf(bytes) })) }
  })
  return Promise.all(built)
}

buildAll()
  .catch((problem: unknown) => ({ problem: String(problem) }))
  .then((result) => {
    document.getElementById('result')!.textContent = JSON.stringify(result)
  })
