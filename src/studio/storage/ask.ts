/** A request to the server that the page came from. */
export type Ask = (path: string, options?: RequestInit) => Promise<Response>
