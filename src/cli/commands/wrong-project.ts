/** A project file with an error: nothing can be run. The message is for people. */
export class WrongProject extends Error {}
