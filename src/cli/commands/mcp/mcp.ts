import { version } from '../../../node/version.ts'
import { type ExitStatus, type OutputOptions, orWrongUse } from '../command.ts'
import { openTemplates } from '../find/open-templates.ts'
import { buildTool, checkTool, figuresTool } from './mcp-tools.ts'

interface McpOptions extends OutputOptions {
  /** Lets the tool `build` write files. */
  write?: boolean
}

/** `zongjie mcp`: the ledger, the checks and the document for a drafting assistant, over the Model Context Protocol. */
export async function mcp({ data, templates, project, out, write = false }: McpOptions): Promise<ExitStatus> {
  const library = orWrongUse(await openTemplates(templates, project))
  // The protocol's library is large, and no other command needs it.
  const { serve } = await import('./mcp-server.ts')
  const tools = { figures: figuresTool, check: checkTool, build: buildTool }
  await serve(tools, { data, out, library, write, ...(project !== undefined && { project }) }, version)
  return 0
}
