import { main } from '../../src/main.ts'

/** The command `zongjie` without its loader (src/cli.ts). */
void main(process.argv.slice(2))
