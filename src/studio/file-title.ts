/** What a file is called in the page, where nobody thinks of files. */
export function fileTitle(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  if (name === 'report') return '标题和开头、结尾'
  if (name === 'figures') return '指标'
  return name.replace(/^\d{1,3}[-_、.]\s*/, '') || name
}
