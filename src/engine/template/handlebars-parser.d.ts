/// <reference types="handlebars" />

/** Handlebars' parser by itself; the package has types for the whole only. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  /** The syntax tree, blanks around tags settled; throws an error with the place of the first mistake. */
  export function parse(template: string): hbs.AST.Program
}
