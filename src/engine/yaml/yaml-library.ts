/** What we use of the `yaml` library. */
export { Composer, isAlias, isMap, isScalar, isSeq, Lexer, Parser, YAMLParseError } from 'yaml'
