/** What a client's logo may be; a page checks before it sends, the server always. */
export const logoLimits = {
  bytes: 200 * 1024,
  /** Each side, in pixels: smaller is a speck on the wall, larger takes a phone's memory for nothing. */
  leastSide: 16,
  mostSide: 4096,
  types: ['image/png', 'image/jpeg', 'image/webp'],
} as const;

/** Where a session's logo is, for everybody who knows the session. */
export function logoPath(session: string, hash: string): string {
  return `/api/sessions/${encodeURIComponent(session)}/logo/${hash}`;
}
