import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import { signInFacilitator, type TestFacilitator } from '../helpers/facilitator.ts';
import { endNpmStarts, freePort, npmStart } from '../helpers/npmStart.ts';
import { linkToken, temporaryData } from '../helpers/runningServer.ts';
import { type Acknowledged, joinByPhone, type SocketParticipant } from '../helpers/socketParticipant.ts';
import { expectEverythingKept, expectWholeLog } from './everythingKept.ts';
import { readStoredRoom, type StoredRoom } from './storedRoom.ts';
import { seededRandom } from '../helpers/seededRandom.ts';
import { testSeed as seed } from '../helpers/testSeed.ts';

const kills = 10;
const people = 30;
const exercise = 'self-rating';
/** A page tries again every three seconds at the latest. */
const longestSilenceMs = 20_000;
const checklistItems = z.object({
  session: z.object({ code: z.string(), seats: z.number() }),
  workshop: z.object({ checklist: z.array(z.object({ items: z.array(z.object({ id: z.string() })) })) }),
});

let participants: SocketParticipant[] = [];
let dataFolder = '';

afterEach(async () => {
  for (const { client } of participants) client.close();
  participants = [];
  await endNpmStarts();
  await rm(dataFolder, { recursive: true, force: true });
});

test.skipIf(process.platform === 'win32')(
  `rules 1, 2, 3: killed ${kills} times while ${people} people answer, the server loses nothing that it acknowledged`,
  { timeout: 180_000 },
  async () => {
    console.log(`HALFDAY_TEST_SEED=${seed}`);
    const random = seededRandom(seed);
    dataFolder = await temporaryData();
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    let server = await npmStart({ port, dataFolder });
    const links = [server.facilitatorLink];
    const facilitator = await signInFacilitator(base, linkToken(server.facilitatorLink));
    const session = await facilitator.createSession();
    const { code, items } = await lookUp(facilitator, session);
    await facilitator.op(session, { type: 'exercise.phase', exercise, to: 'open', phaseRevision: 0 });

    const room = watchAcknowledgements();
    for (let n = 0; n < people; n += 1) {
      const name = `Person ${n + 1}`;
      const answer = (k: number): number => 1 + ((k + n) % 10);
      const table = n % 2 === 0 ? 't1' : 't2';
      const joining = {
        base,
        code,
        name,
        table,
        exercise,
        field: 'rating',
        answer,
        onAcknowledged: room.add,
      };
      participants.push(await joinByPhone(joining));
    }
    for (const participant of participants) participant.keepAnswering();

    let lost = 0;
    for (let n = 1; n <= kills; n += 1) {
      const answers = 20 + Math.floor(random() * 600);
      // Half of them on the very acknowledgement, when one sent too early would not be committed yet.
      const thenMs = random() < 0.5 ? 0 : random() * 15;
      await room.count(room.total() + answers);
      if (thenMs > 0) await delay(thenMs);
      await server.kill();
      await everybody(({ until }) => until(({ connection }) => connection === 'offline'));
      const told = participants.flatMap(({ acknowledged }) => acknowledged);
      // What each was about to say waits: they write on once everybody is back, for on a busy machine those who are back
      // first, and write without a pause, keep the others out.
      for (const participant of participants) participant.stopAnswering();

      const killedMs = performance.now();
      const allWentOn = everybody(({ until, acknowledged }) => {
        const before = acknowledged.length;
        return until(() => acknowledged.length > before);
      }).then(() => performance.now() - killedMs);
      server = await npmStart({ port, dataFolder });
      links.push(server.facilitatorLink);

      const welcomed = new Map<string, Welcomed>();
      await everybody(async ({ seat, welcomedWith }) => void welcomed.set(seat, await welcomedWith()));
      const stored = readStoredRoom(dataFolder, session);
      const missing = whatIsMissing(told, stored, welcomed);
      lost += missing.length;
      const moment = `after ${String(answers).padStart(3)} more answers and ${thenMs.toFixed(1).padStart(4)} ms`;
      const sums = `acknowledged so far ${told.length} · lost ${missing.length}`;
      console.log(`kill ${String(n).padStart(2)}: ${moment} · ${sums}`);
      expect(missing).toEqual([]);
      expectWholeLog(stored);
      const wentOnMs = await Promise.race([allWentOn, delay(longestSilenceMs, null, { ref: false })]);
      expect(wentOnMs, 'everybody goes on by themselves').not.toBeNull();
      console.log(
        `         up again in ${seconds(server.startedInMs)}, all went on after ${seconds(wentOnMs ?? 0)}`,
      );

      for (const participant of participants) participant.keepAnswering();
      const item = items[n] ?? '';
      const ticked = await facilitator.op(session, { type: 'plan.tick', item, done: true, by: 'Ada' });
      expect(ticked.status, 'the cookie of the first start still opens the session').toBe(200);
      expect(await lookUp(facilitator, session)).toMatchObject({ code, seats: people });
    }

    for (const participant of participants) participant.stopAnswering();
    await everybody(({ until }) => until(({ waiting }) => waiting.length === 0));
    const stored = readStoredRoom(dataFolder, session);
    console.log(
      `${kills} kills · acknowledged ${room.total()} · stored ${stored.ops.length} · lost ${lost} · seed ${seed}`,
    );
    expect(lost).toBe(0);
    await expectEverythingKept(stored, participants);
    expect(stored.ticks).toEqual(items.slice(1, kills + 1).sort());
    expect(new Set(links).size, 'every start prints a link of its own').toBe(kills + 1);
  },
);

type Welcomed = Awaited<ReturnType<SocketParticipant['welcomedWith']>>;

async function everybody(does: (participant: SocketParticipant) => Promise<void>): Promise<void> {
  await Promise.all(participants.map(does));
}

async function lookUp(facilitator: TestFacilitator, session: string) {
  const answer = await facilitator.get(`/api/sessions/${session}`);
  const found = checklistItems.parse(await answer.json());
  const items = found.workshop.checklist.flatMap((section) => section.items.map(({ id }) => id));
  return { ...found.session, items };
}

/** Counts what all pages together are told is saved, and lets wait for a number. */
function watchAcknowledgements() {
  let total = 0;
  let wanted: { readonly number: number; readonly reached: () => void } | null = null;
  return {
    total: () => total,
    add: (_one: Acknowledged): void => {
      total += 1;
      if (wanted === null || total < wanted.number) return;
      wanted.reached();
      wanted = null;
    },
    count: (number: number): Promise<void> =>
      new Promise((reached) => {
        wanted = { number, reached };
      }),
  };
}

/** Acknowledged answers that are not in the log as they were acknowledged, or that a seat's answer has fallen behind. */
function whatIsMissing(
  told: readonly Acknowledged[],
  stored: StoredRoom,
  welcomed: ReadonlyMap<string, Welcomed>,
): string[] {
  const missing: string[] = [];
  const log = new Map(stored.ops.map((op) => [op.id, op]));
  const valueAt = new Map(
    stored.ops.map(({ actor, revision, body }) => [`${actor} ${revision}`, body.value]),
  );
  const newest = new Map<string, number>();
  for (const { op, seat, revision, value } of told) {
    newest.set(seat, Math.max(revision, newest.get(seat) ?? 0));
    const kept = log.get(op);
    const same = kept?.revision === revision && kept.actor === `seat:${seat}` && kept.body.value === value;
    if (!same) missing.push(`op ${op} of ${seat}, acknowledged as revision ${revision}, is not in the log`);
  }
  for (const [seat, revision] of newest) {
    const owner = `seat:${seat}`;
    const register = stored.registers.find((one) => one.owner === owner && one.slot === 'current');
    for (const [where, answer] of [
      ['in the data file', register],
      ['in the welcome', welcomed.get(seat)],
    ] as const) {
      const stands = answer !== undefined && answer.revision >= revision;
      const logged = stands && valueAt.get(`${owner} ${answer.revision}`) === answer.value;
      if (!logged) missing.push(`the answer of ${seat} ${where} is older than its revision ${revision}`);
    }
  }
  return missing;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
