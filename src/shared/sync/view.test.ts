import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someAnswer } from '../../../test/helpers/someAnswer.ts';
import { someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { publicExercise, publicSlide } from './project.ts';
import type { Part } from './protocol.ts';
import { initialStage } from './stage.ts';
import {
  emptyView,
  mergeParts,
  optimisticFields,
  optimisticStage,
  registerKey,
  settleAck,
  tableMaterialKey,
} from './view.ts';

const workshop = someWorkshop();
const id = 'x'.repeat(22);
const slot = fc.constantFrom('current', 'late', 'conflict:op');
const name = fc.constantFrom('one', 'two');

/** A part as the server would make it: the same thing at the same revision is always the same. */
function partOf([kind, revision, key, which]: readonly [Part['part'], number, string, string]): Part {
  const value = `${key}@${revision}`;
  switch (kind) {
    case 'session':
      return {
        part: kind,
        revision,
        session: {
          code: 'K7M4QD',
          workshopTitle: {},
          segments: [],
          ...someSettings({ title: `As of ${revision}` }),
        },
      };
    case 'stage':
      return { part: kind, revision, stage: { ...initialStage(workshop), epoch: revision } };
    // The content of a session is pinned: a slide and an exercise are the same at every revision.
    case 'slide':
      return { part: kind, revision, slide: publicSlide(someSlide(key)) };
    case 'exercise':
      return { part: kind, revision, exercise: publicExercise(someExercise(key), () => null) };
    case 'register': {
      const of = { exercise: key, owner: 'seat:ana', field: 'rating', slot: which };
      return { part: kind, revision, ...of, client: id, value: `${value} ${which}` };
    }
    case 'seat':
      return {
        part: kind,
        revision,
        seat: { id: key, name: value, table: 't1', language: 'en', scribe: false },
        from: null,
      };
    case 'result':
      return { part: kind, revision, exercise: key, joined: revision, scopes: [] };
    case 'material':
      return { part: kind, revision, exercise: key, scopes: [{ business: null, material: value }] };
    case 'tableMaterial':
      return { part: kind, revision, exercise: key, table: which, material: `${value} ${which}` };
    case 'count':
      return { part: kind, revision, exercise: key, ready: revision, joined: revision, of: 'seat' };
    case 'progress':
      return { part: kind, revision, exercise: key, answered: [value], late: [], conflicts: 0 };
    case 'plan': {
      const fields = revision === 4 ? null : { name: value };
      return { part: kind, revision, list: 'invitees', id: key, fields };
    }
    case 'tick':
      return { part: kind, revision, item: key, tick: revision === 4 ? null : { by: value, atMs: revision } };
  }
}

const kinds: readonly Part['part'][] = [
  'session',
  'stage',
  'slide',
  'exercise',
  'register',
  'seat',
  'result',
  'material',
  'tableMaterial',
  'count',
  'progress',
  'plan',
  'tick',
];
const somePart = fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 6 }), name, slot).map(partOf);

describe('rule 7: what a page holds', () => {
  test('rule 7: parts give the same view in any order and however often they come', () => {
    const shuffled = fc
      .array(somePart, { maxLength: 40 })
      .chain((parts) =>
        fc.tuple(
          fc.constant(parts),
          fc.shuffledSubarray([...parts, ...parts], { minLength: parts.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([parts, again]) => {
        expect(mergeParts(emptyView, again)).toEqual(mergeParts(emptyView, parts));
      }),
      { numRuns: 300 },
    );
  });

  test('rule 7: nothing that a page holds ever goes back to an older revision', () => {
    fc.assert(
      fc.property(fc.array(somePart, { maxLength: 40 }), (parts) => {
        let view = emptyView;
        for (const part of parts) {
          const next = mergeParts(view, [part]);
          expect(next.revision).toBeGreaterThanOrEqual(view.revision);
          expect(next.stage?.stage.epoch ?? 0).toBeGreaterThanOrEqual(view.stage?.stage.epoch ?? 0);
          for (const [key, held] of Object.entries(view.registers)) {
            expect(next.registers[key]?.revision).toBeGreaterThanOrEqual(held.revision);
          }
          view = next;
        }
      }),
    );
  });

  test('rule 7: what two tables are told does not cover each other, and the newest of one stands', () => {
    const told = (table: string, revision: number): Part => ({
      part: 'tableMaterial',
      revision,
      exercise: 'one',
      table,
      material: `${table}@${revision}`,
    });
    const { tableMaterials } = mergeParts(emptyView, [told('t1', 3), told('t2', 2), told('t1', 1)]);
    const held = (table: string) => tableMaterials[tableMaterialKey({ exercise: 'one', table })]?.material;
    expect([held('t1'), held('t2'), held('t3')]).toEqual(['t1@3', 't2@2', undefined]);
  });

  test('rule 7: an acknowledged answer is in the view at once, where the server put it', () => {
    const op = someAnswer({ value: 9 });
    const context = {
      owners: { seat: 'seat:ana', table: 'table:t1', room: 'room', anonymous: 'anonymous' },
      workshop: null,
      nowMs: 0,
    };
    const slots = (['applied', 'late', 'conflict'] as const).map((outcome) => {
      const view = settleAck(emptyView, op, { revision: 5, outcome }, context);
      return Object.values(view.registers).map((register) => [
        register.slot,
        register.value,
        register.revision,
      ]);
    });
    expect(slots).toEqual([
      [['current', 9, 5]],
      [[`late:${op.client}`, 9, 5]],
      [[`conflict:${op.client}-0`, 9, 5]],
    ]);
  });

  test('rule 7: an acknowledgement that comes after newer news of the same field changes nothing', () => {
    const newer = partOf(['register', 9, 'rating', 'current']);
    const view = mergeParts(emptyView, [newer]);
    const context = {
      owners: { seat: 'seat:ana', table: 'table:t1', room: 'room', anonymous: 'anonymous' },
      workshop: null,
      nowMs: 0,
    };
    expect(settleAck(view, someAnswer(), { revision: 5, outcome: 'applied' }, context)).toEqual(view);
  });
});

describe('what a page shows before it is acknowledged', () => {
  const go = (slide: string, epoch: number) =>
    ({ type: 'stage.go', id, client: id, slide, step: 0, epoch }) as const;

  test('moves show at once, one upon the other, and one that no longer fits is left out', () => {
    const context = { workshop, nowMs: 0 };
    const start = initialStage(workshop);
    expect(optimisticStage(start, [go('rate', 0), go('later', 1)], context)).toMatchObject({
      slide: 'later',
      epoch: 2,
    });
    expect(optimisticStage(start, [go('rate', 7), go('nowhere', 0)], context)).toEqual(start);
  });

  test('a field shows what still waits, else what is newest of one’s own, never what lost to another', () => {
    const own = (revision: number, which: string) => partOf(['register', revision, 'rating', which]);
    const view = mergeParts(emptyView, [own(1, 'current'), own(2, 'late'), own(3, 'conflict:op')]);
    expect(optimisticFields(view, [], 'rating', { kind: 'seat', owner: 'seat:ana' })).toEqual({
      rating: 'rating@2 late',
    });
    expect(
      optimisticFields(view, [someAnswer({ value: 9 })], 'rating', { kind: 'seat', owner: 'seat:ana' }),
    ).toEqual({ rating: 9 });
    expect(optimisticFields(view, [], 'rating', { kind: 'seat', owner: 'seat:ben' })).toEqual({});
  });

  test('values of different slots of one field do not cover each other', () => {
    const key = { exercise: 'e', owner: 'o', field: 'f', slot: 'current' };
    expect(registerKey(key)).not.toBe(registerKey({ ...key, slot: 'late' }));
  });
});
