/** What the page may load and do: its own files alone, and no script but those. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What is no page runs nothing and shows nothing, whoever opens it. */
const closed = "default-src 'none'; frame-ancestors 'none'; sandbox"

const common = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cache-Control': 'no-store',
} as const

/** The headers of the page's own files. */
export const pageHeaders: Readonly<Record<string, string>> = { ...common, 'Content-Security-Policy': policy }

/** The headers of everything else. */
export const dataHeaders: Readonly<Record<string, string>> = { ...common, 'Content-Security-Policy': closed }
