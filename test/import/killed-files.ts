import type { NewFile } from '../../src/node/new/write-folder.ts'

/** An import whose files say which it is; each second one has other sections than that before. */
export const filesOf = (number: number): NewFile[] => [
  { name: 'report.yaml', content: `标题: 青山县${number}年工作总结\n` },
  ...Array.from({ length: 5 }, (_, at) => ({
    name: `0${at + 1}-${number % 2 ? '单' : '双'}.yaml`,
    content: `标题: 第${number}次\n`,
  })),
  { name: '06-同名.yaml', content: `标题: 第${number}次\n` },
  { name: '.schema/report.schema.json', content: '{}\n' },
]
