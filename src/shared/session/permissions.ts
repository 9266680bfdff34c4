import type { Op } from '#shared/sync/op.ts';

/** Who a token says is there. Everything that may be read or written follows from it (rule 4). */
export type Actor =
  | { readonly role: 'facilitator' }
  | { readonly role: 'participant'; readonly seat: string; readonly table: string; readonly business: string }
  | { readonly role: 'projector' }
  | { readonly role: 'server' };

export type Role = Actor['role'];

const writers: Record<Op['type'], readonly Role[]> = {
  'worksheet.set': ['participant'],
  'worksheet.takeLate': ['facilitator'],
  'stage.go': ['facilitator'],
  'exercise.phase': ['facilitator', 'server'],
  'plan.tick': ['facilitator'],
  'session.change': ['facilitator'],
};

export function mayWrite(actor: Actor, op: Pick<Op, 'type'>): boolean {
  return writers[op.type].includes(actor.role);
}

/** The owner whose worksheet this actor writes. */
export function worksheetOwner(actor: Extract<Actor, { role: 'participant' }>): string {
  return `seat:${actor.seat}`;
}
