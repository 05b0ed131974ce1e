import { main } from '../../src/cli/main.ts'

/** The command `zongjie` without its loader (src/cli/cli.ts). */
void main(process.argv.slice(2))
