import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import { rulesByKind } from '#exercises/registry.ts';
import { readEnv } from '#server/env.ts';
import { registerKey } from '#shared/sync/view.ts';
import { asStored, type Register, slotOf } from '#shared/sync/worksheet.ts';
import { contentOf, loadContent } from '../../src/rehearse/content.ts';
import type { Crowd } from '../../src/rehearse/crowd.ts';
import { facilitate, schedule } from '../../src/rehearse/facilitate.ts';
import { findLost } from '../../src/rehearse/findLost.ts';
import type { Written } from '../../src/rehearse/ledger.ts';
import type { Person } from '../../src/rehearse/person.ts';
import { rehearseWithCode } from '../../src/rehearse/rehearse.ts';
import { reportLines, wentWell } from '../../src/rehearse/report.ts';
import { expectWholeLog } from '../faults/everythingKept.ts';
import { seededRandom } from '../helpers/seededRandom.ts';
import { testSeed as seed } from '../helpers/testSeed.ts';
import { readStoredRoom } from '../faults/storedRoom.ts';
import { signInFacilitator } from '../helpers/facilitator.ts';
import { endNpmStarts, freePort, npmStart } from '../helpers/npmStart.ts';
import { linkToken, temporaryData } from '../helpers/runningServer.ts';
import { type ConsolePage, openConsolePage } from './consolePage.ts';
import { roomOfTables } from './roomOfTables.ts';

const people = 60;
const stormMs = 60_000;
/** The server is killed this long after it was up again, in milliseconds. */
const calm = { leastMs: 2000, mostMs: 6000 };
/** Where nobody answers just then, it is killed all the same. */
const longestWaitMs = 1000;
/** What the exercises take where nobody is killed: with the kills about the whole storm. */
const workMs = 55_000;
const sessionAnswer = z.object({ session: z.object({ code: z.string() }) });

let dataFolder = '';
let consoles: ConsolePage[] = [];

afterEach(async () => {
  for (const page of consoles) page.close();
  consoles = [];
  await endNpmStarts();
  await rm(dataFolder, { recursive: true, force: true });
});

test.skipIf(process.platform === 'win32')(
  `rules 1, 2, 3, 7: killed for a minute while ${people} people work, the server loses nothing that it acknowledged`,
  { timeout: 300_000 },
  async () => {
    console.log(`HALFDAY_TEST_SEED=${seed}`);
    const random = seededRandom(seed);
    dataFolder = await temporaryData();
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    let server = await npmStart({ port, dataFolder });
    const facilitator = await signInFacilitator(base, linkToken(server.facilitatorLink));
    const session = await facilitator.createSession(roomOfTables(people));
    const answer = await facilitator.get(`/api/sessions/${session}`);
    const { code } = sessionAnswer.parse(await answer.json()).session;
    const contents = await loadContent(readEnv({}), rulesByKind);
    const { workshop } = contentOf(contents, 'exceptional-service');
    const openConsole = async (): Promise<ConsolePage> => {
      const page = await openConsolePage({ base, session, cookie: facilitator.cookie, workshop });
      consoles.push(page);
      return page;
    };
    const driving = await openConsole();

    async function storm(): Promise<number> {
      const endMs = performance.now() + stormMs;
      for (let kills = 0; ; kills += 1) {
        const waitMs = calm.leastMs + random() * (calm.mostMs - calm.leastMs);
        if (performance.now() + waitMs > endMs) return kills;
        await delay(waitMs);
        // On the very acknowledgement of an answer, when one sent too early would not be committed yet.
        await Promise.race([acknowledgements.next(), delay(longestWaitMs)]);
        await server.kill();
        server = await npmStart({ port, dataFolder });
      }
    }

    const acknowledgements = nextOf();
    const storming = storm();
    const { signal } = new AbortController();
    let kills = 0;
    let room: Crowd | null = null;
    const done = await rehearseWithCode(
      { participants: people, seconds: 30, seed, kinds: rulesByKind, signal, say: () => undefined },
      {
        venue: { url: new URL(base), code },
        contents,
        async meanwhile(crowd) {
          room = crowd;
          for (const person of crowd.people) person.onAcknowledged(acknowledgements.happened);
          await facilitate({ workshop, console: driving, crowd, signal }, schedule(workshop, workMs));
          kills = await storming;
        },
      },
    );
    console.log(reportLines(done).join('\n'));
    const stored = readStoredRoom(dataFolder, session);
    const everybody = peopleOf(room);
    // Anonymous answers stand in no log (rule 8): what is kept of them is counted below.
    const named = done.written.filter(({ op }) => op.owner !== 'anonymous');
    const acknowledged = named.filter(({ settled }) => settled?.as === 'acknowledged');
    const reconnects = everybody.reduce((sum, person) => sum + person.mishaps().reconnects, 0);
    const answers = named.filter(({ settled }) => settled?.as !== 'overtaken');
    console.log(
      `${kills} kills · ${answers.length} answers · acknowledged ${acknowledged.length} · stored ${stored.ops.length} · reconnects ${reconnects} · lost ${done.lost.length} · seed ${seed}`,
    );

    expect(done.joined).toHaveLength(people);
    expect(done.lost, 'what the rehearsal finds lost').toEqual([]);
    expect(wentWell(done)).toBe(true);
    const logged = new Map(stored.ops.map((op) => [op.id, op]));
    const evidence = {
      canSee: () => true,
      isLogged: (op: string) => logged.has(op),
      facilitator: 'ours',
    } as const;
    expect(findLost(named, { registers: stored.registers, ...evidence }).lost).toEqual([]);
    expect(acknowledged.map(({ op }) => logged.get(op.id)?.body.value)).toEqual(
      acknowledged.map(({ op }) => op.value),
    );
    expect(stored.anonymous.map(asLine).sort()).toEqual(lastAnonymous(done.written));
    // One that was committed, and written over by its writer before the acknowledgement came, is there too.
    const written = new Set(done.written.map(({ op }) => op.id));
    expect(stored.ops.filter(({ id }) => !written.has(id))).toEqual([]);
    expectWholeLog(stored);
    expect(stored.seats).toBe(people);

    for (const person of everybody) {
      expect(person.state().waiting).toEqual([]);
      expect((await person.kept()).filter(({ refused }) => refused === null)).toEqual([]);
    }
    expect(await driving.outbox.all()).toEqual([]);
    for (const person of everybody) {
      const own = [`seat:${person.seat}`, `table:${person.profile.table}`];
      const kept = stored.registers.filter(({ owner }) => own.includes(owner));
      await expect
        .poll(
          () =>
            sorted(
              Object.values(person.state().view.registers).filter(
                ({ owner }) => !owner.startsWith('anonymous'),
              ),
            ),
          soon,
        )
        .toEqual(sorted(kept));
    }
    const fresh = await openConsole();
    await fresh.stage();
    await expect.poll(() => shown(driving), soon).toEqual(shown(fresh));
    expect(driving.state().view.stage?.revision).toBe(fresh.state().view.stage?.revision);
  },
);

/** Something that happens again and again, the next time of which can be waited for. */
function nextOf() {
  let { promise, resolve } = Promise.withResolvers<void>();
  return {
    next: () => promise,
    happened(): void {
      resolve();
      ({ promise, resolve } = Promise.withResolvers<void>());
    },
  };
}

/** A hint may be on its way still. */
const soon = { timeout: 10_000 };

function sorted(registers: readonly Register[]): readonly Register[] {
  return registers
    .map(({ exercise, owner, field, slot, value, revision, client }) => ({
      exercise,
      owner,
      field,
      slot,
      value,
      revision,
      client,
    }))
    .sort((a, b) => (registerKey(a) < registerKey(b) ? -1 : 1));
}

/** What a console shows, without the revisions as of which it was told. */
function shown(page: ConsolePage) {
  const { stage, seats, results, counts, progress } = page.state().view;
  return {
    stage: stage?.stage,
    seats: Object.values(seats)
      .map(({ id, name, table }) => `${id} ${name} ${table}`)
      .sort(),
    results: Object.values(results)
      .map(({ exercise, joined, scopes }) => ({ exercise, joined, scopes }))
      .sort(byExercise),
    counts: Object.values(counts)
      .map(({ exercise, ready, joined, of }) => ({ exercise, ready, joined, of }))
      .sort(byExercise),
    progress: Object.values(progress)
      .map(({ exercise, answered, late, conflicts }) => ({
        exercise,
        answered: answered.toSorted(),
        late: late
          .map(({ owner, field, slot, value }) => `${owner} ${field} ${slot} ${JSON.stringify(value)}`)
          .sort(),
        conflicts,
      }))
      .sort(byExercise),
  };
}

function byExercise(a: { readonly exercise: string }, b: { readonly exercise: string }): number {
  return a.exercise < b.exercise ? -1 : 1;
}

function peopleOf(room: Crowd | null): readonly Person[] {
  return room?.people ?? [];
}

type Line = Pick<Register, 'exercise' | 'field' | 'slot' | 'value'>;

function asLine({ exercise, field, slot, value }: Line): string {
  return `${exercise} ${field} ${slot} ${JSON.stringify(value)}`;
}

/** What is to be kept of anonymous answers: the last that each page was told is saved, place by place. */
function lastAnonymous(written: readonly Written[]): readonly string[] {
  const last = new Map<string, string>();
  for (const { op, owner, settled } of written) {
    if (op.owner !== 'anonymous' || settled?.as !== 'acknowledged') continue;
    const slot = slotOf(asStored(op), settled.outcome ?? 'applied');
    last.set(`${owner} ${op.exercise} ${op.field} ${slot}`, asLine({ ...op, slot }));
  }
  return [...last.values()].sort();
}
