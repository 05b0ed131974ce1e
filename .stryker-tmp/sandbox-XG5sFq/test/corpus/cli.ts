// @ts-nocheck
import { corpusCommand } from './command.ts'

process.exitCode = await corpusCommand(process.argv.slice(2), console)
