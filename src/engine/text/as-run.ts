/** How the program was called, in front of its commands. */
let called = 'zongjie'

/** Tells the words by which the person at work calls the program (`npx --no-install zongjie`), for messages. */
export function calledAs(words: string): void {
  called = words
}

/** A command of ours as the person at work can copy it. A program that uses the library gets the bare name in front. */
export const asRun = (command: string): string => `${called} ${command}`
