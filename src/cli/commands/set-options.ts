export interface SetOptions {
  data: string
  templates?: string
  /** The project file (zongjie.yaml) that the folders are of. */
  project?: string
  field?: string
  old?: string
  by?: string
  reason?: string
  sheet?: string
  yes?: boolean
  json?: boolean
}
