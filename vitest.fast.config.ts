import { configDefaults, defineConfig } from 'vitest/config'
import { slowFiles } from './test/slow.ts'
import base from './vitest.config.ts'

/** `npm run test:fast`: what is tested without processes and in a moment. A DOCX is looked at by the gate's lint, the Open XML SDK is left to `npm test`. */
export default defineConfig({
  test: { ...base.test, exclude: [...configDefaults.exclude, ...slowFiles], env: { DOCX_GATE_SCHEMA: '0' } },
})
