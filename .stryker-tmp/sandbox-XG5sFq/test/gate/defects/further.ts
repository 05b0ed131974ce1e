// @ts-nocheck
import type { Defect } from './defect.ts'
import { furtherArchiveDefects } from './further-archive.ts'
import { furtherDocumentDefects } from './further-document.ts'
import { furtherPackageDefects } from './further-package.ts'

/** Defects beyond the measured table: each rule that the table does not need has one here. */
export const furtherDefects: Defect[] = [...furtherArchiveDefects, ...furtherPackageDefects, ...furtherDocumentDefects]
