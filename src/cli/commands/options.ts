/** What the program hands to most commands. */
export interface Options {
  /** The folder of template sets; absent: `templates` here, if there is one, and those that come along. */
  templates?: string
  /** The project file (zongjie.yaml) that the folders are of. */
  project?: string
  json?: boolean
}

export interface ReportOptions extends Options {
  /** The folder of reports. */
  data: string
}

export interface OutputOptions extends ReportOptions {
  /** Where `build` writes to: its record tells what was printed before. */
  out: string
}
