export { ledgerOf, ledgerYaml, type ProposedFigure, type ProposedLedger, type ProposedReference } from './ledger.ts'
export { proposedIn } from './read.ts'
