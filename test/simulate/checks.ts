import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { ownersOf } from '#shared/session/permissions.ts';
import type { Op, WorksheetSet } from '#shared/sync/op.ts';
import { opSchema } from '#shared/sync/op.ts';
import { isMergedText, textOf } from '#shared/sync/mergedText.ts';
import { exerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import type { View } from '#shared/sync/view.ts';
import { sameField } from '#client/sync/outbox.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import type { OpRow } from '#server/storage/store.ts';
import { longText, privateExercise, session } from './simulatedRoom.ts';
import type { SimulatedMachine, SimulatedRoom } from './simulation.ts';

/** An op of the log, its body read again. */
interface Logged {
  readonly row: OpRow;
  readonly op: Op | null;
}

/** Everything that a room which has come to rest must hold, whatever happened before; in words, what it does not. */
export async function whatIsWrong(room: SimulatedRoom): Promise<readonly string[]> {
  const log = [...room.disk.ops.values()]
    .filter((row) => row.session === session)
    .sort((a, b) => a.revision - b.revision)
    .map((row): Logged => ({ row, op: opSchema.safeParse(JSON.parse(row.body)).data ?? null }));
  return [
    ...room.wrong,
    ...unkept(room, log),
    ...logFaults(room, log),
    ...lostValues(room, log),
    ...lostLetters(room, log),
    ...refusedThoughOpen(room),
    ...lastingGrace(room),
    ...wrongResults(room),
    ...(await differences(room)),
  ];
}

/** Rule 3: whatever was kept has been acknowledged, refused in words, or overtaken by a newer edit of its field. */
function unkept({ machines }: SimulatedRoom, log: readonly Logged[]): string[] {
  const logged = new Set(log.map(({ row }) => row.id));
  return machines.flatMap(({ kept, answers, storage }) => {
    const refused = new Set(answers.refusals.map(({ op }) => op));
    // A press that was made on one that was refused is refused with it, by the page that made both.
    for (const { op, refused: reason, upon } of storage.values())
      if (reason !== null && upon !== undefined && refused.has(upon)) refused.add(op.id);
    const wrong = [...storage.values()]
      .filter(({ refused: reason }) => reason === null)
      .map(({ op }) => `rule 3: ${op.id} still waits`);
    kept.forEach((op, index) => {
      const overtaken = kept.slice(index + 1).some((later) => sameField(op, later));
      if (!logged.has(op.id) && !refused.has(op.id) && !overtaken)
        wrong.push(`rule 3: ${op.type} ${op.id} is gone`);
    });
    return wrong;
  });
}

/** Rules 1, 2 and 7: one op a revision without a gap, every acknowledgement in the log, the epoch one by one. */
function logFaults({ disk, machines }: SimulatedRoom, log: readonly Logged[]): string[] {
  const row = disk.sessions.get(session);
  const wrong: string[] = [];
  log.forEach(({ row: { revision } }, index) => {
    if (revision !== index + 2) wrong.push(`rule 2: revision ${revision} stands where ${index + 2} should`);
  });
  if (row?.revision !== log.length + 1)
    wrong.push(`rule 2: ${log.length} ops make revision ${row?.revision}`);
  const byId = new Map(log.map((one) => [one.row.id, one.row]));
  for (const { answers } of machines) {
    for (const { op, revision, outcome } of answers.acks) {
      const logged = byId.get(op);
      if (logged?.revision !== revision || logged.outcome !== outcome)
        wrong.push(
          `rule 1: ${op} was acknowledged as ${outcome} at ${revision} and is logged as ${logged?.outcome}`,
        );
    }
  }
  return wrong;
}

/**
 * Rules 5 and 6: whatever text went in stands somewhere (as the value, late, as a conflict, set aside), unless its
 * own page wrote on, somebody who had it before them replaced it, or somebody let it lie.
 */
function lostValues({ disk, leftLying }: SimulatedRoom, log: readonly Logged[]): string[] {
  const standing = new Set([...disk.registers.values()].map(({ value }) => JSON.stringify(value)));
  const sets = log.flatMap(({ row, op }) =>
    op?.type === 'worksheet.set' && op.owner !== 'room' ? [{ row, op }] : [],
  );
  return sets.flatMap(({ row, op }) => {
    if (typeof op.value !== 'string' || standing.has(JSON.stringify(op.value)) || leftLying.has(op.value))
      return [];
    const replaced = sets.some(
      (later) =>
        later.row.revision > row.revision &&
        isSameField(op, later.op) &&
        (later.op.client === op.client || later.op.base >= row.revision),
    );
    return replaced
      ? []
      : [`rule ${row.outcome === 'late' ? 5 : 6}: ${op.value} (${row.outcome}, ${op.exercise}) is gone`];
  });
}

/** Rule 6: whatever somebody typed into a text that its table writes together stands in it, where it was put. */
function lostLetters({ disk, leftLying }: SimulatedRoom, log: readonly Logged[]): string[] {
  const standing = [...disk.registers.values()]
    .filter(({ field }) => field === longText.field)
    .map(({ value }) => textOf(value))
    .join('');
  const typed = log.flatMap(({ row, op }) =>
    op?.type === 'worksheet.set' && isMergedText(op.value)
      ? [{ outcome: row.outcome, text: op.value.text }]
      : [],
  );
  const lying = [...leftLying].map((value) => textOf(value)).join('');
  return typed.flatMap(({ outcome, text }) =>
    (text.match(/«[^»]*»/g) ?? [])
      .filter((word) => !standing.includes(word) && !lying.includes(word))
      .map((word) => `rule ${outcome === 'late' ? 5 : 6}: ${word} of a long text (${outcome}) is gone`),
  );
}

function isSameField(a: WorksheetSet, b: WorksheetSet): boolean {
  return a.exercise === b.exercise && a.owner === b.owner && a.table === b.table && a.field === b.field;
}

/** Rule 5: what was made while an exercise took answers is never refused as closed, however late it comes. */
function refusedThoughOpen({ machines, stages }: SimulatedRoom): string[] {
  return machines.flatMap(({ kept, answers }) =>
    answers.refusals.flatMap(({ op: id, reason }) => {
      const op = kept.find((one) => one.id === id);
      if (reason !== 'closed' || op?.type !== 'worksheet.set') return [];
      const wasOpen = stages.some(({ stage }) => {
        const { phase, phaseRevision } = exerciseStage(stage, op.exercise);
        return phaseRevision === op.phaseRevision && takesAnswers(phase);
      });
      return wasOpen ? [`rule 5: ${id} was made while ${op.exercise} was open, and refused as closed`] : [];
    }),
  );
}

/** Rule 5: whatever happened to the server, and to its clock, a grace ends. */
function lastingGrace({ disk }: SimulatedRoom): string[] {
  const exercises = Object.entries(disk.sessions.get(session)?.stage.exercises ?? {});
  return exercises
    .filter(([, { phase }]) => phase === 'grace')
    .map(([id]) => `rule 5: the grace of ${id} does not end`);
}

const ratings = z.object({ n: z.number(), counts: z.array(z.number()) });

/** Rule 9: what the consoles show is what the rows say, counted here once more. */
function wrongResults({ disk, machines }: SimulatedRoom): string[] {
  const current = [...disk.registers.values()].filter(({ slot }) => slot === 'current');
  const stage = disk.sessions.get(session)?.stage;
  // What the session leaves out stays as it was last seen.
  const hidden = disk.sessions.get(session)?.settings.hidden.exercises ?? [];
  const consoles = machines.filter(({ kind }) => kind === 'console');
  return consoles.flatMap(({ pages }) =>
    pages.flatMap((page) => {
      const results = page?.room.store.getState().view.results ?? {};
      return Object.entries(results).flatMap(([exercise, { scopes }]) => {
        if (
          !stage ||
          exerciseStage(stage, exercise).phase === 'draft' ||
          exercise !== 'rating' ||
          hidden.includes(exercise)
        )
          return [];
        const scope = scopes.find(({ business }) => business === null);
        const values = current.filter((one) => one.exercise === exercise && typeof one.value === 'number');
        const counts = Array.from(
          { length: 10 },
          (_, index) => values.filter(({ value }) => value === index + 1).length,
        );
        const shown = ratings.safeParse(scope?.result).data;
        const fits = shown && shown.n === values.length && isDeepStrictEqual(shown.counts, counts);
        return fits
          ? []
          : [`rule 9: ${exercise} shows ${JSON.stringify(scope?.result)} of ${JSON.stringify(counts)}`];
      });
    }),
  );
}

/** Rule 7: every page knows what a page that comes in now is told. */
async function differences(room: SimulatedRoom): Promise<string[]> {
  const wrong: string[] = [];
  for (const machine of room.machines) {
    const held = machine.pages.flatMap((page) => page?.room.store.getState() ?? []);
    machine.pages.forEach((page) => page?.kill());
    await room.openPage(machine, 0);
    const fresh = machine.pages[0]?.room.store;
    if (!fresh) continue;
    await room.world.until(
      () => fresh.getState().connection === 'online',
      60_000,
      'A fresh page is welcomed',
    );
    for (const state of held) {
      const [old, now] = [known(state), known(fresh.getState())];
      for (const [what, value] of Object.entries(now)) {
        if (!isDeepStrictEqual(old[what], value))
          wrong.push(
            `rule 7: ${nameOf(machine)} has ${what} as ${JSON.stringify(old[what])}, not ${JSON.stringify(value)}`,
          );
      }
      const extra = Object.keys(old).filter((what) => what.startsWith('register') && !(what in now));
      if (extra.length > 0)
        wrong.push(`rule 7: ${nameOf(machine)} has ${extra.join(', ')}, which nobody else has`);
    }
  }
  return wrong;
}

function nameOf({ kind, seat }: SimulatedMachine): string {
  return `${kind} ${seat?.name ?? ''}`.trim();
}

/** What a page knows, part by part, as far as it is to be the same on all pages of one reader. */
function known({ view, self }: RoomState): Record<string, unknown> {
  const owners =
    self?.role === 'participant' ? ownersOf({ seat: self.seat.id, table: self.seat.table }) : ['room'];
  const parts: Record<string, unknown> = {
    'the session': view.session,
    'the stage': view.stage,
    'the slide': view.slides[view.stage?.stage.slide ?? ''],
    // Of whoever has left, a table keeps no more than that.
    'the seats': Object.fromEntries(Object.entries(view.seats).filter(([, { name }]) => name !== '')),
  };
  for (const [key, register] of Object.entries(view.registers)) {
    if (owners.includes(register.owner)) parts[`register ${key.replaceAll('\n', ' ')}`] = register.value;
  }
  for (const [id, result] of Object.entries(view.results)) {
    if (isStillThere(view, id)) parts[`the result of ${id}`] = result.scopes;
  }
  for (const { exercise, table, material } of Object.values(view.tableMaterials)) {
    const isOwn = self?.role === 'participant' && self.seat.table === table;
    if (isOwn && isStillThere(view, exercise)) parts[`what ${table} knows of ${exercise}`] = material;
  }
  for (const [id, progress] of Object.entries(view.progress)) {
    if (isStillThere(view, id)) parts[`who answered ${id}`] = { ...progress, revision: 0 };
  }
  for (const [id, count] of Object.entries(view.counts)) {
    if (isStillThere(view, id)) parts[`how many answered ${id}`] = { ...count, revision: 0 };
  }
  return parts;
}

/** A result that was hidden again stays where it was seen; nobody is told to forget it. */
function isStillThere(view: View, exercise: string): boolean {
  return (
    exercise !== privateExercise &&
    view.stage !== null &&
    exerciseStage(view.stage.stage, exercise).phase !== 'draft'
  );
}
