import { configDefaults, defineConfig } from 'vitest/config'
import { slowFiles } from './test/slow.ts'
import base from './vitest.config.ts'

/** `npm run test:fast`: what is tested without processes and in a moment. */
export default defineConfig({ test: { ...base.test, exclude: [...configDefaults.exclude, ...slowFiles] } })
