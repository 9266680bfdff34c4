import { type Op, ownerKinds } from '#shared/sync/op.ts';
import { openDoc, typeInto, valueOf } from '#shared/sync/textDoc.ts';
import { fc } from '../helpers/fastCheck.ts';
import { someSettings } from '../helpers/facilitator.ts';
import { bensOp, hostileWorkshop, people } from './hostileWorld.ts';

const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
const freshId = fc.string({ unit: fc.constantFrom(...symbols), minLength: 22, maxLength: 22 });
/** Ids that belong to somebody, among fresh ones. */
export const anyId = fc.oneof(
  { weight: 6, arbitrary: freshId },
  fc.constantFrom(bensOp, ...Object.values(people)),
);
const seatId = fc.constantFrom(...Object.values(people), 'nobody----------------');
const tableId = fc.constantFrom('t1', 't2', 't9', 'constructor', '__proto__');
export const exerciseId = fc.constantFrom(
  'rating',
  'words',
  'wishes',
  'ideas',
  'moments',
  'plan',
  'shut',
  'next',
  'constructor',
  'hasownproperty',
);
const storedOwner = fc.oneof(
  seatId.map((id) => `seat:${id}`),
  tableId.map((id) => `table:${id}`),
  fc.constantFrom('room', 'server', 'anonymous:x'),
);
const slot = fc.constantFrom('current', 'late:x', 'conflict:x-0', `conflict:${bensOp}`, 'reset:x:current');
export const revision = fc.nat(12);
const envelope = { id: anyId, client: anyId };
/** What a text that merges came about by, or was never. */
const mergedDoc = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((typed) => {
    const doc = openDoc(undefined);
    typeInto(doc, typed);
    return valueOf(doc).doc;
  }),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  fc.string(),
  fc.constantFrom('', 'AAA=', 'A'.repeat(20_000), 'A'.repeat(30_000)),
);
const answers = fc.oneof(
  fc.record({ exercise: exerciseId, field: fc.constant('rating'), value: fc.integer({ min: 0, max: 11 }) }),
  fc.record({
    exercise: fc.constant('words'),
    field: fc.constant('text'),
    value: fc.string({ unit: 'binary' }),
  }),
  fc.record({
    exercise: fc.constant('wishes'),
    field: fc.constantFrom('rows.abcdefgh.text', 'rows.__proto__.text', 'rows.constructor.removed'),
    value: fc.oneof(fc.string(), fc.boolean()),
  }),
  fc.record({ exercise: exerciseId, field: fc.constantFrom('hidden.abc', 'text'), value: fc.jsonValue() }),
  fc.record({
    exercise: fc.constantFrom('ideas', 'wishes', 'rating'),
    field: fc.constantFrom('votes.abc', 'votes.constructor', 'votes.__proto__'),
    value: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.boolean(), fc.constant(null)),
  }),
  fc.record({
    exercise: fc.oneof({ weight: 3, arbitrary: fc.constant('plan') }, exerciseId),
    field: fc.constantFrom('carried.c1abc', 'carried.__proto__', 'carried.constructor', 'carried.c1abc.text'),
    value: fc.oneof(
      fc.constant(null),
      fc.record(
        {
          exercise: exerciseId,
          record: fc.oneof(fc.string(), fc.constantFrom('w1', 'x'.repeat(97))),
          text: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('x'.repeat(301))),
          business: fc.constantFrom('b1', 'b2', 'b9', ''),
          seat: seatId,
        },
        { requiredKeys: ['exercise', 'record', 'text'] },
      ),
    ),
  }),
  fc.record({
    exercise: fc.oneof({ weight: 3, arbitrary: fc.constant('moments') }, exerciseId),
    field: fc.constantFrom('moments.aaaaaaaa.standard', 'moments.aaaaaaaa.moment', 'text'),
    value: fc.record({ text: fc.string({ unit: 'binary' }), doc: mergedDoc }),
  }),
);

/** Ops of every type as a page of ours might make them, about things and people that are there. */
const opsByType: { readonly [Type in Op['type']]: fc.Arbitrary<object> } = {
  'worksheet.set': fc
    .tuple(
      answers,
      fc.record(
        {
          ...envelope,
          owner: fc.constantFrom(...ownerKinds),
          table: tableId,
          base: revision,
          phaseRevision: revision,
        },
        { requiredKeys: ['id', 'client', 'owner', 'base', 'phaseRevision'] },
      ),
    )
    .map(([answer, rest]) => ({ ...rest, ...answer })),
  'worksheet.takeLate': fc.record({
    ...envelope,
    exercise: exerciseId,
    owner: storedOwner,
    field: fc.constant('text'),
    slot,
  }),
  'worksheet.resolve': fc.record({
    ...envelope,
    exercise: exerciseId,
    owner: storedOwner,
    field: fc.constant('text'),
    slot,
    choice: fc.constantFrom('take', 'leave'),
  }),
  'seat.move': fc.record({ ...envelope, seat: seatId, table: tableId }),
  'seat.scribe': fc.record({ ...envelope, seat: seatId }),
  'seat.erase': fc.record({ ...envelope, seat: seatId }),
  'seat.rename': fc.record({
    ...envelope,
    seat: seatId,
    name: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '   ', '欧阳明月', 'x'.repeat(61))),
  }),
  'seat.merge': fc.record({ ...envelope, seat: seatId, into: seatId }),
  'seat.remove': fc.record({ ...envelope, seat: seatId }),
  'seat.restore': fc.record({ ...envelope, seat: seatId }),
  'parking.set': fc.record({
    ...envelope,
    item: anyId,
    fields: fc.record(
      {
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('x'.repeat(301))),
        owner: fc.string(),
        due: fc.string(),
        state: fc.constantFrom('open', 'done', 'gone', 'constructor'),
      },
      { requiredKeys: [] },
    ),
  }),
  'tally.set': fc.record({
    ...envelope,
    of: fc.constantFrom('energy', 'unclear'),
    key: fc.constantFrom('welcome', '__proto__', 'constructor'),
    counts: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
  }),
  'stage.agenda': fc.record({
    ...envelope,
    agenda: fc.oneof(
      fc.constant(null),
      fc.record({
        entries: fc.array(
          fc.record({
            segment: fc.constantFrom('welcome', 'close', 'constructor', 'nowhere'),
            minutes: fc.integer({ min: -1, max: 601 }),
            minimum: fc.integer({ min: -1, max: 601 }),
            timing: fc.constantFrom('fixed', 'flexible', 'optional', 'never'),
          }),
          { maxLength: 4 },
        ),
        reserve: fc.nat(601),
        reserveUsed: fc.nat(601),
        endMoved: fc.integer({ min: -601, max: 601 }),
        skipOrder: fc.array(exerciseId, { maxLength: 4 }),
        skipped: fc.array(exerciseId, { maxLength: 4 }),
      }),
    ),
    epoch: revision,
  }),
  'stage.begin': fc.record({ ...envelope, epoch: revision }),
  'stage.timer': fc.record({
    ...envelope,
    act: fc.constantFrom('start', 'add', 'pause', 'resume', 'stop', 'constructor'),
    ms: fc.integer({ min: -3_700_000, max: 7_300_000 }),
    epoch: revision,
  }),
  'stage.lock': fc.record({ ...envelope, to: fc.constantFrom('locked', 'open'), epoch: revision }),
  'stage.pulse': fc.record({ ...envelope, to: fc.constantFrom('open', 'closed'), epoch: revision }),
  'stage.pick': fc.record({ ...envelope, table: tableId, epoch: revision }),
  'stage.drive': fc.record({
    ...envelope,
    account: fc.constantFrom('nobody', 'constructor', 'x'.repeat(65)),
    name: fc.string({ unit: 'binary' }),
  }),
  'stage.go': fc.record({
    ...envelope,
    slide: fc.constantFrom('welcome', 'later', '__proto__'),
    step: revision,
    epoch: revision,
  }),
  'stage.display': fc.record({
    ...envelope,
    display: fc.constantFrom('live', 'blank', 'frozen'),
    epoch: revision,
  }),
  'stage.page': fc.record({ ...envelope, page: revision, epoch: revision }),
  'stage.undo': fc.record({ ...envelope, epoch: revision }),
  'exercise.phase': fc.record(
    {
      ...envelope,
      exercise: exerciseId,
      to: fc.constantFrom('open', 'closed', 'revealed'),
      round: fc.constantFrom('seat', 'table'),
      turn: fc.nat(19),
      phaseRevision: revision,
    },
    { requiredKeys: ['id', 'client', 'exercise', 'to', 'phaseRevision'] },
  ),
  'exercise.timer': fc.record({
    ...envelope,
    exercise: exerciseId,
    addMs: fc.integer({ min: -600_000, max: 600_000 }),
    phaseRevision: revision,
  }),
  'exercise.pause': fc.record({
    ...envelope,
    exercise: exerciseId,
    to: fc.constantFrom('paused', 'running'),
    phaseRevision: revision,
  }),
  'exercise.reset': fc.record({ ...envelope, exercise: exerciseId, phaseRevision: revision }),
  'plan.tick': fc.record({
    ...envelope,
    item: fc.constantFrom('venue', 'nothing'),
    done: fc.boolean(),
    by: fc.string(),
  }),
  'plan.set': fc.record({
    ...envelope,
    records: fc.array(
      fc.record(
        {
          list: fc.constantFrom('invitees', 'tasks', 'place', 'letters'),
          id: fc.constantFrom('mei', 'place', 'constructor', 'x'.repeat(41)),
          fields: fc.dictionary(
            fc.constantFrom('name', 'table', 'days', 'address', 'state', 'erased', 'constructor', 'toString'),
            fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), tableId),
            { minKeys: 1 },
          ),
          base: revision,
        },
        { requiredKeys: ['list', 'id', 'fields'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  'plan.erase': fc.record({
    ...envelope,
    invitees: fc.array(fc.constantFrom('mei', 'ben', 'hasOwnProperty'), { minLength: 1, maxLength: 4 }),
  }),
  'plan.forget': fc.record(envelope),
  'session.change': fc.record({
    ...envelope,
    settings: fc.constant(someSettings({ workshop: hostileWorkshop.id })),
    base: revision,
  }),
};

/** An answer, good or not, as a device might send it. */
export const anyAnswer = opsByType['worksheet.set'].map((rest) => ({ type: 'worksheet.set', ...rest }));

/** An op of any type. */
export const anyOp: fc.Arbitrary<object> = fc.oneof(
  ...Object.entries(opsByType).map(([type, op]) => op.map((rest) => ({ type, ...rest }))),
);
