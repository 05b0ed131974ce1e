import { version } from '../../node/version.ts'
import { type ExitStatus, wrongUse } from './exit-status.ts'
import { buildTool, checkTool, figuresTool } from './mcp-tools.ts'
import { openTemplates } from './open-templates.ts'

export interface McpOptions {
  data: string
  templates?: string
  project?: string
  out: string
  /** Lets the tool `build` write files. */
  write?: boolean
}

/** `zongjie mcp`: the ledger, the checks and the document for a drafting assistant, over the Model Context Protocol. */
export async function mcp({ data, templates, project, out, write = false }: McpOptions): Promise<ExitStatus> {
  const library = await openTemplates(templates, project)
  if ('problem' in library) return wrongUse(library.problem)
  // The protocol's library is large, and no other command needs it.
  const { serve } = await import('./mcp-server.ts')
  const tools = { figures: figuresTool, check: checkTool, build: buildTool }
  await serve(tools, { data, out, library, write, ...(project !== undefined && { project }) }, version)
  return 0
}
