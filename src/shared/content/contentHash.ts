const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const bits = 64;

/**
 * A hash of a JSON value that does not depend on the order of its keys: FNV-1a with 64 bits over the UTF-16
 * units of its canonical JSON, as 16 hexadecimal digits. It tells versions apart; it is no protection.
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function contentHash(value: unknown): string {
  const text = JSON.stringify(value, sortKeys);
  let hash = offsetBasis;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(bits, (hash ^ BigInt(text.charCodeAt(index))) * prime);
  }
  return hash.toString(16).padStart(bits / 4, '0');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
