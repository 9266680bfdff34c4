import { isPlain } from './isPlain.ts';
import { jsonBytes } from './limits.ts';
import { mostBytesOf } from './mergedText.ts';
import { type Op, opSchema } from './op.ts';
import { refuse, type Refusal } from './reasons.ts';

export type ParsedOp = { readonly ok: true; readonly op: Op } | Refusal;

/**
 * An op as it came over the wire, or why it is none (rule 4). What is cheap to refuse is refused first, so
 * that a hostile frame costs little (rule 10).
 */
export function parseOp(raw: unknown): ParsedOp {
  if (!isPlain(raw)) return refuse('malformed');
  if (isObject(raw) && jsonBytes(raw['value']) > mostBytesOf(raw['value'])) return refuse('too-large');
  const parsed = opSchema.safeParse(raw);
  return parsed.success ? { ok: true, op: parsed.data } : refuse('malformed');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
