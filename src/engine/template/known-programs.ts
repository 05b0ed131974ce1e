/**
 * The syntax tree of a template that comes with zongjie, by its very text: when the package is built `build.mjs` puts the trees here,
 * as data, that the parser then makes of them. Here, and for any other text, there is none.
 */
export const knownProgram = (_text: string): hbs.AST.Program | undefined => undefined
