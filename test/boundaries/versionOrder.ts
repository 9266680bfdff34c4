const shape = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * Which of two versions comes first: negative when it is `a`, positive when it is `b`, 0 for the same. The order of
 * Semantic Versioning 2.0.0, §11: by number, and a pre-release before its release.
 * @throws when one is no version
 */
export function versionOrder(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  for (const [index, number] of one.numbers.entries()) {
    const difference = number - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.before.length === 0 || other.before.length === 0) return other.before.length - one.before.length;
  for (const [index, word] of one.before.entries()) {
    const against = other.before[index];
    if (against === undefined) return 1;
    const difference = wordOrder(word, against);
    if (difference !== 0) return difference;
  }
  return one.before.length - other.before.length;
}

function partsOf(version: string): {
  readonly numbers: readonly number[];
  readonly before: readonly string[];
} {
  const [whole, major, minor, patch, before] = shape.exec(version) ?? [];
  if (whole === undefined) throw new Error(`${version} is no version.`);
  return { numbers: [major, minor, patch].map(Number), before: before?.split('.') ?? [] };
}

/** Numbers by value and before words; words by their letters. */
function wordOrder(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [a, b].map((word) => /^\d+$/.test(word));
  if (aIsNumber && bIsNumber) return Number(a) - Number(b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
