export interface TemplateOptions {
  templates?: string
  /** The project file (zongjie.yaml) that the folders are of. */
  project?: string
  json?: boolean
}
