import type { Workshop } from '#shared/content/workshop.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { makeId } from '#shared/sync/ids.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { initialStage } from '#shared/sync/stage.ts';
import { hashToken } from '#server/accounts/tokens.ts';
import { someSettings } from '../helpers/facilitator.ts';
import { canaries, someExercise, someSlide, someWorkshop } from '../helpers/someWorkshop.ts';
import { emptyTables, type Tables } from './memoryTables.ts';
import type { World } from './world.ts';

export const session = 'the simulated session';
export const facilitators = ['ines', 'joao'] as const;
export const tables = ['t1', 't2', 't3'] as const;

/** What nobody but its writer may ever read. */
export const privateExercise = 'secret';

const text = (id: string, owner: 'seat' | 'table' | 'both', sharing: 'always' | 'never' = 'always') =>
  someExercise(id, { kind: 'text', owner, options: { lines: 2, sharing } });

const exercises = [
  someExercise('rating'),
  text('words', 'seat'),
  text(privateExercise, 'seat', 'never'),
  someExercise('rows', {
    kind: 'list',
    options: { item: { en: 'idea' }, atMost: 5, sharing: { default: 'table' } },
  }),
  text('together', 'table'),
  text('both', 'both'),
];

/** The text that a table writes character by character, in an exercise of the tables. */
export const longText = { exercise: 'together', field: 'long' } as const;

/** The kinds, of which one has a long text besides. */
export const kinds: ReadonlyMap<string, ExerciseKind> = new Map(
  [...rulesByKind].map(([name, kind]) => [
    name,
    { ...kind, merges: (_options: unknown, field: string) => name === 'text' && field === longText.field },
  ]),
);

/** A short workshop: a slide for each exercise, and one before and after them. */
export const workshop: Workshop = someWorkshop({
  slides: [
    someSlide('welcome'),
    ...exercises.map(({ id }) => someSlide(id, { layout: 'exercise', exercise: id, steps: 1 })),
    someSlide('later', { title: { en: [{ text: canaries.nextSlide }] } }),
  ],
  exercises,
});

export const settings: SessionSettings = someSettings({
  workshop: workshop.id,
  people: 8,
  businesses: [
    { id: 'b1', name: 'Harbour Hotel' },
    { id: 'b2', name: 'Station Café' },
  ],
  tables: [
    { id: 't1', name: 'One', business: 'b1' },
    { id: 't2', name: 'Two', business: 'b1' },
    { id: 't3', name: 'Three', business: 'b2' },
  ],
});

export interface SimulatedSeat {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

/** Random bytes of the simulation, so that one seed makes the same ids. */
export function bytesOf({ random }: Pick<World, 'random'>): (length: number) => Uint8Array {
  return (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

export const projectorToken = 'p'.repeat(22);

/** A disk on which a session stands with eight people at three tables of two businesses, two of them at one seat alone. */
export function newRoom(world: World): { readonly disk: Tables; readonly seats: readonly SimulatedSeat[] } {
  const disk = emptyTables();
  const bytes = bytesOf(world);
  const stage = initialStage(workshop);
  disk.workshops.set(`${workshop.id}\n${workshop.revision}`, workshop);
  const seats = Array.from({ length: 8 }, (_, index) => {
    const seat = { id: makeId(bytes), name: `«name ${index}»`, token: makeId(bytes) };
    const revision = index + 2;
    const table = tables[index % 3] ?? 't1';
    disk.seats.set(`${session}\n${seat.id}`, {
      id: seat.id,
      session,
      name: seat.name,
      table,
      language: 'en',
      revision,
      scribe: false,
      returnKey: null,
      joinedMs: null,
      removedMs: null,
    });
    disk.ops.set(`${session}\n${seat.id}`, {
      session,
      revision,
      id: seat.id,
      actor: `seat:${seat.id}`,
      type: 'seat.join',
      body: '{}',
      atMs: 0,
      outcome: 'applied',
    });
    putToken(disk, seat.token, 'seat', seat.id);
    return seat;
  });
  putToken(disk, projectorToken, 'projector', null);
  disk.sessions.set(session, {
    id: session,
    code: 'K7M4QD',
    revision: seats.length + 1,
    createdMs: 0,
    settings,
    settingsRevision: 1,
    workshopRevision: workshop.revision,
    stage,
    rehearsalOf: null,
    stageRevision: 1,
  });
  return { disk, seats };
}

function putToken(disk: Tables, token: string, kind: 'seat' | 'projector', seat: string | null): void {
  const hash = hashToken(token);
  disk.tokens.set(hash, { hash, kind, session, seat, createdMs: 0, expiresMs: null });
}
