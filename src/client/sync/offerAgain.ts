import { type OwnerKind, ownerKinds } from '#shared/sync/op.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { registerKey, type View } from '#shared/sync/view.ts';
import { isAnonymous, type Register } from '#shared/sync/worksheet.ts';
import type { OpDraft } from './opDraft.ts';
import type { OutboxEntry } from './outbox.ts';

/**
 * What this page wrote, and was told is stored, that the server's data do not hold since they went on from a copy. An
 * anonymous worksheet counts for itself: all of it may be.
 * @param beyond the revision after which what the page holds was never in those data
 */
export function ownBeyond({ registers }: View, client: string, beyond: number): readonly Register[] {
  return Object.values(registers).filter(
    (one) =>
      one.slot === 'current' && (isOwnAnonymous(one) || (one.client === client && one.revision > beyond)),
  );
}

function isOwnAnonymous({ owner }: Register): boolean {
  return owner === 'anonymous' || isAnonymous({ owner });
}

/** The ops that bring it back: nothing that was typed is lost with the machine (SPEC rule 3). */
export function toOfferAgain(
  unheard: readonly Register[],
  { view, waiting }: { readonly view: View; readonly waiting: readonly OutboxEntry[] },
): readonly OpDraft[] {
  return unheard.flatMap((one): readonly OpDraft[] => {
    const { exercise, field, value } = one;
    const [name = '', id] = one.owner.split(':');
    const owner = ownerKinds.find((kind) => kind === name);
    const stands = view.registers[registerKey(one)];
    if (!owner || JSON.stringify(stands?.value) === JSON.stringify(value)) return [];
    if (waiting.some(({ op }) => isFor(op, { exercise, field, owner }))) return [];
    const stage = view.stage?.stage ?? { exercises: {} };
    const { phaseRevision } = exerciseStage(stage, exercise);
    const table = owner === 'table' && id !== undefined ? { table: id } : {};
    const base = stands?.revision ?? 0;
    return [{ type: 'worksheet.set', exercise, owner, ...table, field, value, base, phaseRevision }];
  });
}

function isFor(
  op: OutboxEntry['op'],
  {
    exercise,
    field,
    owner,
  }: { readonly exercise: string; readonly field: string; readonly owner: OwnerKind },
): boolean {
  return op.type === 'worksheet.set' && op.exercise === exercise && op.field === field && op.owner === owner;
}
