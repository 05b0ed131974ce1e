import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

test('the one file has at most 3 MB, and the scripts of the page at most 400 kB compressed', () => {
  expect(readFileSync('dist/zongjie.html').length).toBeLessThanOrEqual(3 * 1024 * 1024)
  expect(gzipSync(readFileSync('dist/studio/studio.js')).length).toBeLessThanOrEqual(400 * 1000)
})

test('the one file names nothing that it would load', () => {
  const html = readFileSync('dist/zongjie.html', 'utf8')
  const [head = ''] = html.split('<style>')
  expect(head).toContain("default-src 'none'")
  expect(head).toMatch(/script-src 'sha256-[^']+' blob:;/)
  const tags = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/g, '')
  expect(tags).not.toMatch(/<(?:link|img|iframe|script src)/)
})
