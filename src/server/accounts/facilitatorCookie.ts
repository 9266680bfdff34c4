/** The cookie of a facilitator. Over HTTPS its prefix holds it to this host, whatever a neighbor sets. */
export function facilitatorCookie(https: boolean): string {
  return https ? '__Host-halfday' : 'halfday';
}
