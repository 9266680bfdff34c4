import { jsonBytes, limits } from './limits.ts';
import { type Op, opSchema } from './op.ts';
import { refuse, type Refusal } from './reasons.ts';

/** Deeper than any op of ours, shallower than what would exhaust the stack of the schema's own recursion. */
const deepest = 32;

export type ParsedOp = { readonly ok: true; readonly op: Op } | Refusal;

/**
 * An op as it came over the wire, or why it is none (rule 4). What is cheap to refuse is refused first, so
 * that a hostile frame costs little (rule 10).
 */
export function parseOp(raw: unknown): ParsedOp {
  if (!isPlain(raw)) return refuse('malformed');
  if (isObject(raw) && jsonBytes(raw['value']) > limits.valueBytes) return refuse('too-large');
  const parsed = opSchema.safeParse(raw);
  return parsed.success ? { ok: true, op: parsed.data } : refuse('malformed');
}

/** Whether this is nested no deeper than we ever nest and holds no prototype key, which a schema would drop unsaid. */
function isPlain(raw: unknown): boolean {
  let level = [raw];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    const objects = level.filter(isObject);
    if (objects.some((one) => Object.prototype.hasOwnProperty.call(one, '__proto__'))) return false;
    level = objects.flatMap((one) => Object.values(one));
  }
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
