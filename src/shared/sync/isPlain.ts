/** Deeper than anything of ours, shallower than what would exhaust the stack of a schema's own recursion. */
const deepest = 32;

/**
 * Whether what came over a wire is nested no deeper than we ever nest, holds no prototype key, which a schema would
 * drop unsaid, and no sign U+0000, which nobody types and PostgreSQL keeps in no text.
 */
export function isPlain(raw: unknown): boolean {
  let level = [raw];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    if (level.some(holdsNul)) return false;
    const objects = level.filter(isObject);
    if (objects.some((one) => Object.prototype.hasOwnProperty.call(one, '__proto__'))) return false;
    level = objects.flatMap((one) => [...Object.keys(one), ...Object.values(one)]);
  }
  return true;
}

function holdsNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
