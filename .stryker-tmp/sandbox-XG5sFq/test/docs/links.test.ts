// @ts-nocheck
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { headingAddresses, readDocument, relativeLinks } from './markdown.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const documents = [
  ...readdirSync(repository).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(repository, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
]

test.each(documents)('every link of %s leads somewhere', (name) => {
  const dead = relativeLinks(readDocument(name)).filter((link) => {
    const [path = '', heading] = decodeURIComponent(link).split('#')
    const target = path === '' ? name : posix.join(dirname(name), path)
    if (!existsSync(join(repository, target))) return true
    return heading !== undefined && !headingAddresses(readDocument(target)).includes(heading)
  })
  expect(dead).toEqual([])
})
