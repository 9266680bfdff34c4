import { describe, expect, test } from 'vitest';
import type { Op } from '#shared/sync/op.ts';
import { type Actor, mayWrite, worksheetOwner } from './permissions.ts';

const actors: readonly Actor[] = [
  { role: 'facilitator' },
  { role: 'participant', seat: 's1', table: 't1', business: 'b1' },
  { role: 'projector' },
  { role: 'server' },
];

/** DESIGN.md §6, its column "write", op by op. */
const writers: Record<Op['type'], readonly Actor['role'][]> = {
  'worksheet.set': ['participant'],
  'worksheet.takeLate': ['facilitator'],
  'stage.go': ['facilitator'],
  'exercise.phase': ['facilitator', 'server'],
  'plan.tick': ['facilitator'],
  'session.change': ['facilitator'],
};

describe('rule 4: who may write what', () => {
  const cases = Object.entries(writers).flatMap(([type, roles]) =>
    actors.map((actor) => ({ actor, type: type as Op['type'], may: roles.includes(actor.role) })),
  );

  test.each(cases)('rule 4: $actor.role, $type: $may', ({ actor, type, may }) => {
    expect(mayWrite(actor, { type })).toBe(may);
  });

  test('rule 4: a participant writes the worksheet of the own seat', () => {
    expect(worksheetOwner({ role: 'participant', seat: 's1', table: 't1', business: 'b1' })).toBe('seat:s1');
  });
});
