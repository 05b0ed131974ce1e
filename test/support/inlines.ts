import type { Inline } from '../../src/engine/document/types.ts'

/** One of each kind of inline node that a writer meets: the compiler asks for a new one. Words begin with 词. */
export const inlineSamples: { [Type in Exclude<Inline['type'], 'reference'>]: Extract<Inline, { type: Type }> } = {
  text: { type: 'text', value: '词酉' },
  strong: { type: 'strong', children: [{ type: 'text', value: '词酉' }] },
  'figure-text': { type: 'figure-text', name: '人数', value: '词酉' },
  break: { type: 'break' },
  note: { type: 'note', children: [{ type: 'text', value: '词酉' }] },
}
