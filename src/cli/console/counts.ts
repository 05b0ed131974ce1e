import type { Diagnostic } from '../../engine/text/diagnostic.ts'

/** `1个错误、2条警告`; empty when there is nothing to say. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length
  const parts = [
    [count('error'), '个错误'],
    [count('warning'), '条警告'],
    [count('info'), '条提示'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${number}${name}`)
    .join('、')
}

/** `3个指标待报`: how many figures of the ledger are open. */
export const pendingText = (pending = 0): string[] => (pending > 0 ? [`${pending}个指标待报`] : [])
