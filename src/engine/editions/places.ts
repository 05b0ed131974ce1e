import type { Report } from '../model/report.ts'

/** The folder of a report as people see it, without a slash at its end; empty when the command runs inside it. */
export const folderOf = ({ source }: Pick<Report, 'source'>): string => source.path.replace(/\/?[^/]*$/, '')

/** Whether a file, by its path as people see it, is one of the report's own: not one of a template set. */
export const isOfReport = (path: string, folder: string): boolean =>
  folder === '' ? !path.includes('/') : path.startsWith(`${folder}/`)

/** A path that says the same on another machine: in the report's folder, or the last two names of a set's file. */
export const inReport = (path: string, folder: string): string =>
  isOfReport(path, folder) ? path.slice(folder === '' ? 0 : folder.length + 1) : path.split('/').slice(-2).join('/')
