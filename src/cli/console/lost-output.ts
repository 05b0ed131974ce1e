import { say } from './streams.ts'

/**
 * Sees to it that output which nobody could take (a closed pipe, a full disk) never ends with status 0, nor with a
 * stack trace. What is printed on stdout is the result: without it there is nothing more to do. (Of messages that are lost see
 * `messages`.)
 */
export function failOnLostOutput(): void {
  process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
    say(`结果没有写完：${reasons[problem.code ?? ''] ?? '标准输出写不进去'}（${problem.code}）`)
    process.exit(process.exitCode || 1)
  })
}

const reasons: Record<string, string> = {
  EPIPE: '接收输出的程序已经结束',
  ENOSPC: '磁盘已满',
}
