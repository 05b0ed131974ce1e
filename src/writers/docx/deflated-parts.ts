/** Texts and what they are deflated, in base64, as JSON: put in when the package is built (build.mjs), absent before. */
declare const deflatedParts: string | undefined

let parts: Readonly<Record<string, string>> | undefined

/**
 * A text that was deflated when the package was built: the styles and settings of the usual layout. In a short run this
 * spares a third of the time of writing the document.
 */
export function deflatedPart(text: string): Uint8Array | undefined {
  parts ??= typeof deflatedParts === 'undefined' ? {} : (JSON.parse(deflatedParts) as Record<string, string>)
  const content = parts[text]
  return content === undefined ? undefined : Buffer.from(content, 'base64')
}
