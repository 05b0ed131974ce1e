import path from 'node:path'
import * as engine from '../engine/build.ts'
import { type CheckedReport, checkReport as check } from '../engine/check-report.ts'
import { type Commented, withComments as comment, type Remark } from '../engine/comments/index.ts'
import type { Format } from '../engine/document/formats.ts'
import type { Stamp } from '../engine/document/stamp.ts'
import type { Document } from '../engine/document/types.ts'
import type { Compression } from '../engine/host/compression.ts'
import type { Host } from '../engine/host/host.ts'
import { type Texts, withTexts } from '../engine/host/memory-files.ts'
import type { Library } from '../engine/library.ts'
import type { Layout } from '../engine/model/layout.ts'
import { readText as read } from '../engine/readers/index.ts'
import type { ReadableFormat, ReadFile } from '../engine/readers/types.ts'
import { type LoadedReport, loadReport as load } from '../engine/report/load.ts'
import type { Result } from '../engine/text/diagnostic.ts'
import { writers as portableWriters } from '../engine/writers/index.ts'
import { nodeCompression } from './compression.ts'
import { diskFiles, enginePath } from './files.ts'
import { recoverImport } from './import/undo.ts'

// The engine, with the disk and the zlib of Node.js handed to it.

/** How a report folder of the disk is read. */
export interface LoadOptions {
  /** The folder that shown paths are relative to; the working folder when absent. */
  cwd?: string
  /**
   * The texts of the report's files by their names (of figures.xlsx and of pictures the bytes): for an editor or a server that has them
   * in memory. The folder then need not be there; it is what diagnostics name, and what last year's report (上年报告) is looked for beside.
   */
  texts?: Texts
}

/** How a report folder is loaded without being made into a document. */
export interface LoadReportOptions extends LoadOptions {
  /** Where its template set is found, which may have keys and parts of its own; without it only those that every report has are known. */
  library?: Library
}

function hostOf(folder: string, { cwd, texts }: LoadOptions): { folder: string; host: Host } {
  const files = diskFiles(cwd)
  const home = enginePath(path.resolve(folder))
  if (!texts) recoverImport(path.resolve(folder))
  return { folder: home, host: { files: texts ? withTexts(files, home, texts) : files, compression: nodeCompression } }
}

/** `loadReport` of the engine: reads a report folder of the disk. */
export function loadReport(folder: string, options: LoadReportOptions = {}): Promise<LoadedReport> {
  const { folder: home, host } = hostOf(folder, options)
  return load(home, host, options.library && engine.vocabulariesOf(options.library))
}

/** `prepareReport` of the engine: loads a report folder of the disk and makes its document; writes nothing. */
export function prepareReport(
  folder: string,
  library: Library,
  options: LoadOptions = {},
): Promise<engine.PreparedReport> {
  const { folder: home, host } = hostOf(folder, options)
  return engine.prepareReport(home, library, host)
}

/** `checkReport` of the engine: all that `zongjie check` says of a report folder of the disk. */
export function checkReport(folder: string, library: Library, options: LoadOptions = {}): Promise<CheckedReport> {
  const { folder: home, host } = hostOf(folder, options)
  return check(home, library, host)
}

/** `renderReport` of the engine: the bytes of a prepared report in each format; `undefined` when it has errors. */
export const renderReport = (
  prepared: engine.PreparedReport,
  formats: readonly Format[],
  compression: Compression = nodeCompression,
  stamp?: Stamp,
): engine.BuiltReport | undefined => engine.renderReport(prepared, formats, compression, stamp)

/** `readText` of the engine: the text of a .txt, .md or .docx file by the ending of its name, or in the given format. */
export const readText = (
  bytes: Uint8Array,
  shown: string,
  format?: ReadableFormat,
  mostLines?: number,
): Result<ReadFile | undefined> => read(bytes, shown, nodeCompression, format, mostLines)

/** `withComments` of the engine: a copy of a .docx with remarks as Word comments. */
export const withComments = (bytes: Uint8Array, remarks: readonly Remark[]): Result<Commented | undefined> =>
  comment(bytes, remarks, nodeCompression)

/** A writer turns a document into the bytes of a file; what packs a DOCX is Node's zlib, unless another is given. */
export type Writer = (document: Document, layout: Layout, compression?: Compression, stamp?: Stamp) => Uint8Array

/** Every writer by its format. */
export const writers: Readonly<Record<Format, Writer>> = Object.fromEntries(
  Object.entries(portableWriters).map(([format, write]) => [
    format,
    (document: Document, layout: Layout, compression = nodeCompression, stamp?: Stamp) =>
      write(document, layout, compression, stamp),
  ]),
) as Record<Format, Writer>
