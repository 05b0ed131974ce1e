/** A file of its own when the program is bundled: only `build --watch` needs it. */
export { watch } from 'chokidar'
