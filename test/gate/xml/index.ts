/** The parts of a package as trees in which every element knows its place. */
export { child, childValue, descendants, elements, textOf, type XmlElement } from './element.ts'
export { type ParsedXml, parseXml } from './parse.ts'
