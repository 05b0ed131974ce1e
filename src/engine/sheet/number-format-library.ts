/** What we use of the library of number formats: a file of its own in the package, loaded only when a sheet needs it. */
export { format, isDateFormat } from 'numfmt'
