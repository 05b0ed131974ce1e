import { browserStorage } from '../../src/studio/storage/browser.ts'
import { folderStorage } from '../../src/studio/storage/folder.ts'
import { storageSteps } from './storage-steps.ts'

/** What a test asks of the storages in a browser. */
export const asked = { browserStorage, folderStorage, storageSteps }

Object.assign(self, { asked })
