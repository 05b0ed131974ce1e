import { portableCompression } from './archive/portable-compression.ts'
import type { Host } from './host/host.ts'
import { memoryFiles, type Texts } from './host/memory-files.ts'

/**
 * A host of texts in memory, by their paths: `data/甲局/report.yaml`, `templates/standard/report.hbs`. Of pictures and of a
 * ledger that is a workbook the bytes.
 */
export const memoryHost = (texts: Texts): Host => ({ files: memoryFiles(texts), compression: portableCompression })
