/** The questions that `zongjie new` asks at a terminal: a file of its own in the package, loaded only when somebody is there. */
export { default as input } from '@inquirer/input'
export { default as select } from '@inquirer/select'
