import { describe, expect, test } from 'vitest';
import { planLists } from '#shared/plan/records.ts';
import { type Op, ownerKinds } from '#shared/sync/op.ts';
import { type Actor, mayResolve, mayWrite, mayWritePlanList, ownerFor } from './permissions.ts';

const actors: readonly Actor[] = [
  { role: 'facilitator', account: 'owner', name: 'Ines' },
  { role: 'participant', seat: 's1', table: 't1', business: 'b1' },
  { role: 'projector' },
  { role: 'server' },
];

/** DESIGN.md §6, its column "write", op by op. */
const writers: Record<Op['type'], readonly Actor['role'][]> = {
  'worksheet.set': ['participant', 'facilitator'],
  'worksheet.takeLate': ['facilitator'],
  'worksheet.resolve': ['participant', 'facilitator'],
  'seat.move': ['participant', 'facilitator'],
  'seat.scribe': ['participant', 'facilitator'],
  'seat.erase': ['participant', 'facilitator'],
  'seat.rename': ['participant', 'facilitator'],
  'seat.merge': ['facilitator'],
  'seat.remove': ['facilitator'],
  'seat.restore': ['facilitator'],
  'parking.set': ['participant', 'facilitator'],
  'tally.set': ['server'],
  'stage.go': ['facilitator'],
  'stage.display': ['facilitator'],
  'stage.page': ['facilitator'],
  'stage.undo': ['facilitator'],
  'stage.agenda': ['facilitator'],
  'stage.begin': ['facilitator'],
  'stage.timer': ['facilitator'],
  'stage.lock': ['facilitator'],
  'stage.pulse': ['facilitator'],
  'stage.pick': ['facilitator'],
  'stage.drive': ['facilitator'],
  'exercise.phase': ['facilitator', 'server'],
  'exercise.timer': ['facilitator'],
  'exercise.pause': ['facilitator'],
  'exercise.reset': ['facilitator'],
  'plan.tick': ['facilitator'],
  'plan.set': ['facilitator', 'server'],
  'plan.erase': ['facilitator'],
  'plan.forget': ['server'],
  'session.change': ['facilitator'],
};

describe('rule 4: who may write what', () => {
  const cases = Object.entries(writers).flatMap(([type, roles]) =>
    actors.map((actor) => ({ actor, type: type as Op['type'], may: roles.includes(actor.role) })),
  );

  test.each(cases)('rule 4: $actor.role, $type: $may', ({ actor, type, may }) => {
    expect(mayWrite(actor, { type })).toBe(may);
  });

  test('rule 4: a participant writes as the own seat and the own table, the facilitator marks for the room', () => {
    const [facilitator, ana, projector] = actors;
    const owners = (actor: Actor | undefined) => actor && ownerKinds.map((kind) => ownerFor(actor, kind));
    expect(owners(ana)).toEqual(['seat:s1', 'table:t1', null, null]);
    expect(owners(facilitator)).toEqual([null, null, 'room', null]);
    expect(owners(projector)).toEqual([null, null, null, null]);
  });

  test('rule 4: the plan is its facilitators’, but for what became of a letter', () => {
    const lists = actors.map((actor) => planLists.filter((list) => mayWritePlanList(actor, list)));
    expect(lists).toEqual([['invitees', 'tasks', 'place'], [], [], [...planLists]]);
  });

  test('rule 4: conflicts are settled by who owns the worksheet, and by the facilitator', () => {
    const may = (owner: string) => actors.filter((actor) => mayResolve(actor, owner)).map(({ role }) => role);
    expect(may('seat:s1')).toEqual(['facilitator', 'participant']);
    expect(may('table:t1')).toEqual(['facilitator', 'participant']);
    expect(may('table:t2')).toEqual(['facilitator']);
    expect(may('anonymous:hash:b1')).toEqual(['facilitator']);
  });
});
