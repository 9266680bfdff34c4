import { randomBytes, tokenRow } from '#server/accounts/tokens.ts';
import type { StoreWriter } from '#server/storage/store.ts';
import { makeRoomCode } from '#shared/sync/ids.ts';
import { noCountdown, startCountdown } from '#shared/sync/countdown.ts';
import { type ExerciseStage, initialStage, type Phase } from '#shared/sync/stage.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import { newTestId, someSettings } from '../helpers/facilitator.ts';
import { someExercise, someSlide, someWorkshop } from '../helpers/someWorkshop.ts';
import type { TestRoom } from '../helpers/testRoom.ts';

/** Seats that every world has, so that generated ops can name them before their world is made. */
export const people = {
  ana: 'ana-------------------',
  ben: 'ben-------------------',
  cy: 'cy--------------------',
} as const;

/** An op of Ben's that every world has in its log. */
export const bensOp = 'bens-op---------------';

/** What nobody at Ana's table and no projector may be told. */
export const planted = {
  notes: 'planted-notes',
  later: 'planted-later-slide',
  draft: 'planted-draft-exercise',
  bensSheet: 'planted-sheet-of-ben',
  otherTable: 'planted-sheet-of-table-two',
  otherName: 'planted-name-of-cy',
  otherOp: 'planted-in-bens-op',
  tick: 'planted-tick',
} as const;

const votes = { each: 2, stacking: false, minutes: 2, title: { en: 'Which first?' } };

export const hostileWorkshop: Workshop = someWorkshop({
  id: 'hostile',
  slides: [
    someSlide('welcome', { notes: { en: [{ part: 'say', text: [{ text: planted.notes }] }] } }),
    someSlide('rate', { layout: 'exercise', exercise: 'rating', steps: 2 }),
    someSlide('later', { title: { en: [{ text: planted.later }] } }),
  ],
  exercises: [
    someExercise('rating', { owner: 'both' }),
    someExercise('words', { kind: 'text', options: { lines: 3, sharing: 'choice' } }),
    someExercise('wishes', {
      kind: 'list',
      owner: 'both',
      options: { item: { en: 'wish' }, atMost: 10 },
      carry: [{ to: 'plan', title: { en: 'Plan' }, owner: 'both' }],
    }),
    // Its second turn is on, in which everybody votes.
    someExercise('ideas', {
      kind: 'list',
      owner: 'table',
      options: { item: { en: 'idea' }, atMost: 10, votes },
      turns: (['table', 'seat'] as const).map((owner, at) => ({
        id: at === 0 ? 'write' : 'vote',
        title: { en: 'Turn' },
        minutes: 2,
        owner,
      })),
    }),
    // What its tables write of a standard merges character by character.
    someExercise('moments', { kind: 'journey', owner: 'table', options: { atMost: 8 } }),
    someExercise('plan', {
      kind: 'action-table',
      owner: 'both',
      options: { rows: 5, atMost: 20, days: 90, detail: 'full' },
    }),
    someExercise('ours', { owner: 'table' }),
    someExercise('shut'),
    someExercise('next', { question: { en: planted.draft } }),
  ],
});

/** One session, written straight to the store: things are under way in it. */
export interface HostileWorld {
  readonly id: string;
  readonly code: string;
  readonly tokens: Readonly<Record<keyof typeof people | 'projector', string>>;
}

const at = (phase: Phase): ExerciseStage => ({
  phase,
  phaseRevision: 1,
  closedRevision: phase === 'closed' ? 1 : 0,
  ...noCountdown,
  graceEndsAtMs: null,
  round: 'seat',
  turn: 0,
});

export async function openHostileWorld({ store }: Pick<TestRoom, 'store'>): Promise<HostileWorld> {
  const id = newTestId();
  const code = makeRoomCode(randomBytes);
  const tokens = { ana: newTestId(), ben: newTestId(), cy: newTestId(), projector: newTestId() };
  await store.transact((writer) => write(writer, { id, code, tokens }));
  return { id, code, tokens };
}

async function write(writer: StoreWriter, { id, code, tokens }: HostileWorld): Promise<void> {
  const stage = initialStage(hostileWorkshop);
  const nowMs = Date.now();
  const settings = someSettings({
    workshop: hostileWorkshop.id,
    businesses: [
      { id: 'b1', name: 'Harbour' },
      { id: 'b2', name: 'Hill' },
    ],
    tables: [
      { id: 't1', name: 'Table 1', business: 'b1' },
      { id: 't2', name: 'Table 2', business: 'b2' },
    ],
  });
  await writer.putWorkshop(hostileWorkshop);
  await writer.insertSession({
    id,
    code,
    revision: 9,
    createdMs: nowMs,
    settings,
    settingsRevision: 1,
    workshopRevision: hostileWorkshop.revision,
    rehearsalOf: null,
    stage: {
      ...stage,
      epoch: 3,
      exercises: {
        rating: { ...at('open'), ...startCountdown(300_000, nowMs) },
        words: { ...at('open'), ...startCountdown(300_000, nowMs) },
        wishes: at('open'),
        ours: { ...at('open'), round: 'table' },
        ideas: { ...at('open'), turn: 1 },
        moments: { ...at('open'), round: 'table' },
        shut: at('closed'),
      },
    },
    stageRevision: 4,
  });
  const table = { ana: 't1', ben: 't1', cy: 't2' } as const;
  const names = { ana: 'Ana', ben: 'Ben', cy: planted.otherName } as const;
  for (const who of ['ana', 'ben', 'cy'] as const) {
    const seat = {
      id: people[who],
      session: id,
      name: names[who],
      table: table[who],
      language: 'en',
    } as const;
    await writer.putSeat({
      ...seat,
      revision: 2,
      scribe: false,
      returnKey: null,
      joinedMs: null,
      removedMs: null,
    });
    await writer.putToken(tokenRow(tokens[who], { kind: 'seat', nowMs, session: id, seat: people[who] }));
  }
  await writer.putToken(tokenRow(tokens.projector, { kind: 'projector', nowMs, session: id }));
  const register = { exercise: 'words', field: 'text', slot: 'current', revision: 9, client: newTestId() };
  await writer.putRegister(id, { ...register, owner: `seat:${people.ben}`, value: planted.bensSheet });
  await writer.putRegister(id, {
    ...register,
    exercise: 'wishes',
    owner: 'table:t2',
    field: 'rows.abcdefgh.text',
    value: planted.otherTable,
  });
  await writer.putTick(id, { item: 'venue', by: planted.tick, atMs: nowMs });
  await writer.insertOp({
    session: id,
    revision: 9,
    id: bensOp,
    actor: `seat:${people.ben}`,
    type: 'worksheet.set',
    body: JSON.stringify({ value: planted.otherOp }),
    atMs: nowMs,
    outcome: 'applied',
  });
}
