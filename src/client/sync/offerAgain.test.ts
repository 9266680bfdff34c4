import { expect, test } from 'vitest';
import { emptyView, registerKey, type View } from '#shared/sync/view.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import { ownBeyond, toOfferAgain } from './offerAgain.ts';

function register(changes: Partial<Register>): Register {
  return {
    exercise: 'hopes',
    owner: 'seat:mei',
    field: 'text',
    slot: 'current',
    value: 'mine',
    revision: 9,
    client: 'page',
    ...changes,
  };
}

function viewOf(...registers: readonly Register[]): View {
  return {
    ...emptyView,
    registers: Object.fromEntries(registers.map((one) => [registerKey(one), one])),
  };
}

test('rule 3: what this page wrote after the copy is offered again; what it wrote before, and what others wrote, is not', () => {
  const held = viewOf(
    register({ field: 'after' }),
    register({ field: 'before', revision: 5 }),
    register({ field: 'others', client: 'another' }),
    register({ field: 'late', slot: 'late:page' }),
  );
  const drafts = toOfferAgain(ownBeyond(held, 'page', 5), { view: emptyView, waiting: [] });
  expect(drafts).toEqual([
    {
      type: 'worksheet.set',
      exercise: 'hopes',
      owner: 'seat',
      field: 'after',
      value: 'mine',
      base: 0,
      phaseRevision: 0,
    },
  ]);
});

test('rule 3: a table’s line goes back to that table, over what stands there', () => {
  const lost = register({ owner: 'table:t2' });
  const now = viewOf(register({ owner: 'table:t2', value: 'older', revision: 4, client: 'another' }));
  expect(toOfferAgain([lost], { view: now, waiting: [] })).toMatchObject([
    { owner: 'table', table: 't2', base: 4 },
  ]);
});

test('rule 3: nothing is offered that stands there already, or over which a newer word waits', () => {
  const [same, overtaken] = [register({ field: 'same' }), register({ field: 'overtaken' })];
  const op = {
    type: 'worksheet.set',
    id: 'op',
    client: 'page',
    exercise: 'hopes',
    owner: 'seat',
    field: 'overtaken',
    value: 'newer',
    base: 9,
    phaseRevision: 1,
  } as const;
  const now = viewOf(register({ field: 'same', revision: 3 }));
  expect(toOfferAgain([same, overtaken], { view: now, waiting: [{ order: 1, op, refused: null }] })).toEqual(
    [],
  );
});

test('rule 3: an anonymous worksheet counts for itself, so that all of it may be missing', () => {
  const lost = register({ owner: 'anonymous', client: 'anonymous', revision: 1 });
  expect(toOfferAgain(ownBeyond(viewOf(lost), 'page', 5), { view: emptyView, waiting: [] })).toMatchObject([
    { owner: 'anonymous', value: 'mine' },
  ]);
});
