/** getRandomValues works over plain HTTP, where randomUUID does not. */
export function browserRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
