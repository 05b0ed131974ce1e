/** What we use of the `yaml` library: a file of its own in the package, loaded only when a text needs it. */
export { Composer, isAlias, isMap, isScalar, isSeq, Lexer, Parser, YAMLParseError } from 'yaml'
