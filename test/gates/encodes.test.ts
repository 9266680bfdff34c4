import { Server } from 'socket.io';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Part } from '#shared/sync/protocol.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';
import { type ResultsAtRest, watchResults } from './resultsAtRest.ts';

/** How often the server turns a frame into text for each thing that happens, however many hear of it. */
const most = {
  'a step on': { ack: 1, parts: 3 },
  'an answer': { ack: 1, parts: 3 },
  'an exercise that closes': { ack: 1, parts: 5 },
  'a result that is revealed': { ack: 1, parts: 6 },
} as const;

type Act = keyof typeof most;
type Counts = Readonly<Record<string, number>>;

interface EncodeCount {
  /** The frames encoded since the last look, by their type. */
  take(): Counts;
  stop(): void;
}

let room: TestRoom;
let results: ResultsAtRest;
let encodes: EncodeCount;

beforeAll(async () => {
  results = watchResults();
  encodes = countEncodes();
  room = await openTestRoom();
}, 60_000);
afterAll(async () => {
  await room.close();
  encodes.stop();
  results.stop();
});

/** Counts what Socket.IO's server encodes in this process; the pages encode with a class of their own. */
function countEncodes(): EncodeCount {
  const { encoder } = new Server();
  const spy = vi.spyOn(Object.getPrototypeOf(encoder) as typeof encoder, 'encode');
  return {
    take() {
      const counts: Record<string, number> = {};
      for (const [{ data }] of spy.mock.calls) {
        const frame: unknown = Array.isArray(data) ? data[1] : undefined;
        if (typeof frame !== 'object' || frame === null || !('type' in frame)) continue;
        const type = String(frame.type);
        // Who is there is told now and then, whatever happens.
        if (type !== 'presence') counts[type] = (counts[type] ?? 0) + 1;
      }
      spy.mockClear();
      return counts;
    },
    stop: () => spy.mockRestore(),
  };
}

function hasHeard(page: RawPage, fits: (part: Part) => boolean): Promise<unknown> {
  return page.frame('parts', ({ parts }) => parts.some(fits));
}

async function send(page: RawPage, draft: object): Promise<number> {
  const op = { id: newTestId(), client: page.client, ...draft };
  page.op(op);
  const answer = await page.answer(op.id);
  if (answer.type !== 'ack') throw new Error(`Not taken: ${JSON.stringify(answer)}`);
  return answer.revision;
}

/** What each thing costs in a room of so many devices, all of them, the console and the projector listening. */
async function measure(devices: number): Promise<Readonly<Record<Act, Counts>>> {
  const session = await room.newSession();
  const phaseRevision = await session.phase('rating', 'open');
  const [console, projector] = [await session.console(), await session.projector()];
  const pages: RawPage[] = [];
  for (let n = 0; n < devices; n += 1) {
    const seat = await session.join({ name: `P${n}`, table: n % 2 === 0 ? 't1' : 't2' });
    pages.push(await session.page(seat));
  }
  const everybody = [console, projector, ...pages];
  for (const page of everybody) page.hello();
  await Promise.all(everybody.map((page) => page.frame('welcome')));
  const [first] = pages;
  if (!first) throw new Error('The room is empty.');

  const during = async (work: () => Promise<void>): Promise<Counts> => {
    await results.reached();
    encodes.take();
    await work();
    await results.reached();
    return encodes.take();
  };
  const stage = async () => (await room.store.session(session.id))?.stage;
  const go = async () => ({ type: 'stage.go', slide: 'rate', step: 0, epoch: (await stage())?.epoch });
  const phase = async (to: string) => {
    const now = (await stage())?.exercises['rating'];
    return { type: 'exercise.phase', exercise: 'rating', to, phaseRevision: now?.phaseRevision };
  };
  const all = async (heard: (page: RawPage) => Promise<unknown>) =>
    void (await Promise.all(everybody.map(heard)));
  const counts = {
    'a step on': await during(async () => {
      const revision = await send(console, await go());
      await all((page) => hasHeard(page, (part) => part.part === 'stage' && part.revision === revision));
    }),
    'an answer': await during(async () => {
      const { id: _, ...answer } = someAnswer({ client: first.client, phaseRevision });
      const revision = await send(first, answer);
      await hasHeard(first, (part) => part.part === 'register' && part.revision === revision);
      await hasHeard(console, (part) => part.part === 'result' && part.revision >= revision);
    }),
    'an exercise that closes': await during(async () => {
      const revision = await send(console, await phase('closed'));
      await all((page) => hasHeard(page, (part) => part.part === 'stage' && part.revision === revision));
      await hasHeard(console, (part) => part.part === 'result' && part.revision >= revision);
    }),
    'a result that is revealed': await during(async () => {
      const revision = await send(console, await phase('revealed'));
      await all((page) => hasHeard(page, (part) => part.part === 'result' && part.revision >= revision));
    }),
  };
  for (const page of everybody) page.close();
  return counts;
}

describe('frames are encoded once for everybody who is told the same', () => {
  let few: Readonly<Record<Act, Counts>>;
  let many: Readonly<Record<Act, Counts>>;

  beforeAll(async () => {
    few = await measure(8);
    many = await measure(40);
  }, 60_000);

  test.each(Object.entries(most))('%s, for 8 devices and for 40', (name, counts) => {
    const act = name as Act;
    expect(few[act]).toEqual(counts);
    expect(many[act]).toEqual(counts);
  });
});
