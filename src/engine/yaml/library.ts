import * as yaml from './yaml-library.ts'

/**
 * The `yaml` library, which most texts do not need. Where it takes as long to load as a report to build, the bundler puts
 * in its place what loads it when it is first asked for (build.mjs).
 */
export const library = (): typeof yaml => yaml
