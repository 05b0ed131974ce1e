/** A number behind a label that ends like one: 1. and 3.5万亩 are no 1.3.5万亩. */
export const runsTogether = (label: string, text: string): boolean => /[0-9][.．]?$/.test(label) && /^[0-9]/.test(text)

/** A label as it stands before a text: parted by a space where both would be read as one number. */
export const labelBefore = (label: string, text: string): string => (runsTogether(label, text) ? `${label} ` : label)
