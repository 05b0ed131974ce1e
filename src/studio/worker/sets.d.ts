declare module 'zongjie:sets' {
  /** The texts of templates/ by their paths in it. */
  export const sets: Readonly<Record<string, string>>
}
