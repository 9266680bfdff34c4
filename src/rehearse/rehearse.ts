import { setTimeout as delay } from 'node:timers/promises';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { isAnonymous } from '#shared/sync/worksheet.ts';
import { newId } from '#server/accounts/tokens.ts';
import type { Env } from '#server/env.ts';
import type { Store } from '#server/storage/store.ts';
import { contentByTitle, exerciseIn, type RehearsedContent } from './content.ts';
import { type Crowd, gather } from './crowd.ts';
import { facilitate, schedule } from './facilitate.ts';
import { type Evidence, findLost } from './findLost.ts';
import { findSession } from './findSession.ts';
import { openOwnRoom } from './ownRoom.ts';
import type { Manner, Venue } from './person.ts';
import { planAnswer } from './plan.ts';
import { profiles } from './profile.ts';
import type { Rehearsed } from './report.ts';
import { seededRandom } from './seededRandom.ts';

interface Rehearsal {
  readonly participants: number;
  readonly seconds: number;
  readonly seed: number;
  /** `quick` where one person wants to see what comes of it; left out, as a room answers. */
  readonly pace?: 'usual' | 'quick';
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  /** Ends it early; what there is by then is reported. */
  readonly signal: AbortSignal;
  /** Hears how it goes, a line at a time. */
  readonly say: (line: string) => void;
}

/** In a room with a facilitator most have answered after this time, however long an exercise may take. */
const slowestPaceMs = 45_000;
/** And where somebody waits to see a chart, in milliseconds: to answer, and to come in. */
const quick = { paceMs: 8000, joiningMs: 3000 };
/** Of the time of a rehearsal of one's own: what joining takes, and what is kept for its end. */
const parts = { joining: 0.1, longestJoiningMs: 10_000, end: 0.1, longestEndMs: 8000 };

/**
 * A whole workshop on a server of its own, from joining to the last reveal.
 * @param wrap lets a test stand between the server and its store
 */
export async function rehearseAlone(
  rehearsal: Rehearsal,
  { env, content }: { env: Env; content: RehearsedContent },
  wrap?: (store: Store) => Store,
): Promise<Rehearsed> {
  const startedMs = performance.now();
  const { participants: people, seed, signal } = rehearsal;
  const { workshop } = content;
  const room = await openOwnRoom({ env, workshop, people }, wrap);
  try {
    const totalMs = rehearsal.seconds * 1000;
    const withinMs = Math.min(parts.longestJoiningMs, totalMs * parts.joining);
    const endMs = Math.min(parts.longestEndMs, totalMs * parts.end);
    const times = schedule(workshop, totalMs - withinMs - endMs);
    const manner = mannerOf(content, rehearsal, () => times.roundMs);
    const tables = room.settings.tables.map(({ id }) => id);
    const all = profiles(people, seed, { tables, languages: room.settings.languages });
    const crowd = await gather(all, { venue: room, manner, withinMs, signal });
    try {
      const pressedMs = await facilitate({ workshop, console: room.console, crowd, signal }, times);
      await crowd.settle();
      const stored = await room.evidence(crowd.people.flatMap((one) => one.written().map(({ op }) => op.id)));
      const evidence = {
        ...stored,
        registers: [...stored.registers, ...(await ownAnonymous(content, crowd))],
      };
      return { ...rehearsed(crowd, evidence, { rehearsal, content, startedMs }), pressedMs };
    } finally {
      crowd.leave();
    }
  } finally {
    await room.close();
  }
}

interface Elsewhere {
  readonly venue: Venue;
  readonly contents: readonly RehearsedContent[];
  /** What goes on while they are in the room; by default the time passes. */
  readonly meanwhile?: (crowd: Crowd) => Promise<void>;
}

/**
 * People in a session that runs already, who answer whatever its facilitator opens.
 * @throws StartProblem when there is no such session
 */
export async function rehearseWithCode(
  rehearsal: Rehearsal,
  { venue, contents, meanwhile }: Elsewhere,
): Promise<Rehearsed> {
  const startedMs = performance.now();
  const { participants: people, seed, signal, seconds } = rehearsal;
  const { workshopTitle, tables, languages } = await findSession(venue);
  const content = contentByTitle(contents, workshopTitle);
  const totalMs = seconds * 1000;
  const manner = mannerOf(content, rehearsal, ({ minutes }) =>
    Math.min(rehearsal.pace === 'quick' ? quick.paceMs : slowestPaceMs, totalMs / 3, minutes * 30_000),
  );
  const all = profiles(people, seed, { tables: tables.map(({ id }) => id), languages });
  const joiningMs = rehearsal.pace === 'quick' ? quick.joiningMs : parts.longestJoiningMs;
  const withinMs = Math.min(joiningMs, totalMs * parts.joining);
  const crowd = await gather(all, { venue, manner, withinMs, signal });
  try {
    rehearsal.say(`${crowd.people.length} joined, and answer what the facilitator opens. Ctrl+C ends it.`);
    await (meanwhile?.(crowd) ?? delay(totalMs, undefined, { signal }).catch(() => undefined));
    await crowd.settle();
    const { owners, registers } = await crowd.lookAfresh();
    const evidence: Evidence = {
      registers,
      canSee: (owner) => owners.has(owner),
      isLogged: () => true,
      facilitator: 'person',
    };
    return rehearsed(crowd, evidence, { rehearsal, content, startedMs });
  } finally {
    crowd.leave();
  }
}

/** Whose an anonymous worksheet is, no store can say: everybody looks at the own. */
async function ownAnonymous(
  { workshop }: RehearsedContent,
  crowd: Pick<Crowd, 'lookAfresh'>,
): Promise<Evidence['registers']> {
  if (!workshop.exercises.some(({ anonymous }) => anonymous)) return [];
  return (await crowd.lookAfresh()).registers.filter(isAnonymous);
}

function mannerOf(
  content: RehearsedContent,
  { kinds, seed }: Rehearsal,
  paceMs: (exercise: PublicExercise) => number,
): Manner {
  return {
    paceMs,
    plan({ number, language, line }, { id }, owner, now) {
      const exercise = exerciseIn(content, id);
      const kind = exercise && kinds.get(exercise.kind);
      const samples = content.samples[id];
      if (!exercise || !kind || !samples) return [];
      const random = seededRandom(seed, 'answer', number, id, owner, now.turn ?? '');
      return planAnswer(
        random,
        { kind, options: exercise.options, owner, samples, now },
        { language, line },
        newId,
      );
    },
  };
}

function rehearsed(
  { people, turnedAway }: Crowd,
  evidence: Evidence,
  { rehearsal, content, startedMs }: { rehearsal: Rehearsal; content: RehearsedContent; startedMs: number },
): Rehearsed {
  const written = people.flatMap((person) => person.written());
  const mishaps = people.map((person) => person.mishaps());
  return {
    wanted: rehearsal.participants,
    joined: people.map(({ profile: { table, language } }) => ({ table, language })),
    turnedAway,
    farewells: people.map((person) => person.farewell()).filter((why) => why !== null),
    offline: mishaps.reduce((sum, { offline }) => sum + offline, 0),
    reloads: mishaps.reduce((sum, { reloads }) => sum + reloads, 0),
    written,
    ...findLost(written, evidence),
    exercises: content.workshop.exercises
      .map(({ id }) => id)
      .filter((id) => written.some(({ op }) => op.exercise === id)),
    tookMs: performance.now() - startedMs,
  };
}
