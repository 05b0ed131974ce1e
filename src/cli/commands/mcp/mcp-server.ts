import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { array, enum as oneOf, string } from 'zod'
import type { McpSettings } from './mcp-tools.ts'

/** The tools, handed over so that the program's own code is not in this file, too. What one throws is told to who called it. */
export interface McpTools {
  figures(report: string | undefined, settings: McpSettings): Promise<object>
  check(asked: { report?: string | undefined; draft?: string | undefined }, settings: McpSettings): Promise<object>
  build(
    asked: { report?: string | undefined; formats?: ('docx' | 'md' | 'html')[] | undefined },
    settings: McpSettings,
  ): Promise<object>
}

const report = string().optional().describe('报告的名称，即 data 下文件夹的名称；只有一份报告时不用写')

/** Serves the tools on the standard input and output until the input ends. */
export async function serve(tools: McpTools, settings: McpSettings, version: string): Promise<void> {
  const server = new McpServer({ name: 'zongjie', version })
  const readOnly = { readOnlyHint: true, openWorldHint: false }
  server.registerTool(
    'figures',
    {
      description:
        '列出一份报告的台账：每个指标的值、上年、增减、目标、完成率，用在哪里。起草稿子以前先看它，数字只用台账里的。',
      inputSchema: { report },
      annotations: readOnly,
    },
    async (asked) => contentOf(await tools.figures(asked.report, settings)),
  )
  server.registerTool(
    'check',
    {
      description:
        '检查一份报告。给了 draft（稿子的文字），就用报告的台账核对稿子里的每个数字：在台账里（ledger）、由台账推得（follows，附算式）、与台账不符（contradicts）、没有着落（untied）。',
      inputSchema: { report, draft: string().optional().describe('要核对的稿子，纯文字') },
      annotations: readOnly,
    },
    async (asked) => contentOf(await tools.check(asked, settings)),
  )
  server.registerTool(
    'build',
    {
      description: settings.write
        ? '生成一份报告，写成文件（与 zongjie build 相同）。'
        : '生成一份报告，返回 Markdown 文字；不写文件（要写文件，请用 zongjie mcp --write 启动）。',
      inputSchema: {
        report,
        formats: array(oneOf(['docx', 'md', 'html']))
          .optional()
          .describe('写哪些格式'),
      },
      annotations: { readOnlyHint: !settings.write, destructiveHint: false, openWorldHint: false },
    },
    async (asked) => contentOf(await tools.build(asked, settings)),
  )
  const transport = new StdioServerTransport()
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve
    process.stdin.on('end', resolve)
  })
  await server.connect(transport)
  await closed
  await server.close()
}

const contentOf = (value: object) => ({ content: [{ type: 'text' as const, text: JSON.stringify(value, null, 2) }] })
