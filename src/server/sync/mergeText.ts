import { isPlain } from '#shared/sync/isPlain.ts';
import { jsonBytes, limits } from '#shared/sync/limits.ts';
import { isMergedText, type MergedText } from '#shared/sync/mergedText.ts';
import type { WorksheetSet } from '#shared/sync/op.ts';
import { refuse } from '#shared/sync/reasons.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { mergeTexts } from '#shared/sync/textDoc.ts';
import { applyWorksheetSet, type Register, slotOf } from '#shared/sync/worksheet.ts';
import type { Applied, Applying } from './opContext.ts';
import { put } from './putRegisters.ts';

/**
 * A text that a table writes together: what is stored and what comes become one, and neither loses a character. What
 * somebody wrote for a table that they have left lies beside its text, for its members to take in.
 * @param whose whether the writer sits at that table now
 */
export async function mergeText(
  op: WorksheetSet & { readonly value: MergedText },
  { owner, whose }: { readonly owner: string; readonly whose: 'own' | 'left' },
  applying: Applying,
): Applied {
  const { writer, session, revision } = applying;
  const { exercise, field } = op;
  const stage = exerciseStage(session.stage, exercise);
  // Nothing is ever stale here: whatever its writer had seen, it merges.
  const outcome = applyWorksheetSet(op, { owner, stage, current: undefined, revision });
  if (!outcome.ok) return outcome;
  const slot = whose === 'own' ? outcome.register.slot : slotOf(op, 'conflict');
  const stored = await writer.register(session.id, { exercise, owner, field, slot });
  const merged = mergeTexts(stored?.value ?? undefined, op.value);
  // What a document holds was not seen when the op was read: a sign that no other text may hold is in it neither.
  if (!merged || !isPlain(merged)) return refuse('bad-value');
  if (merged.text.length > limits.mergedTextCharacters || jsonBytes(merged) > limits.mergedTextBytes) {
    return refuse('too-large');
  }
  const register = { ...outcome.register, slot, value: { ...merged } };
  return { ...(await put(applying, [register])), outcome: whose === 'own' ? outcome.outcome : 'conflict' };
}

/** Late texts, and those that lay beside, that are taken in: with what stands in their place. */
export function mergeTaken(
  taken: readonly Register[],
  currentOf: (register: Register) => Register | undefined,
): readonly Register[] {
  return taken.map((register) => {
    if (register.slot !== 'current' || !isMergedText(register.value)) return register;
    const merged = mergeTexts(currentOf(register)?.value ?? undefined, register.value);
    return merged ? { ...register, value: { ...merged } } : register;
  });
}
