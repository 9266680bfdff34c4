import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { newTestId, signInFacilitator, type TestFacilitator } from '../helpers/facilitator.ts';
import { openRawPage } from '../helpers/rawPage.ts';
import { linkToken, temporaryData } from '../helpers/runningServer.ts';
import { type AnsweringRoom, openAnsweringRoom } from './answeringRoom.ts';
import { expectOneSentence } from './expectOneSentence.ts';
import { halfday, run, startHalfday, type StartedHalfday } from './runHalfday.ts';
import { openSmallDisk } from './smallDisk.ts';
import { readStoredRoom } from './storedRoom.ts';

vi.setConfig({ testTimeout: 120_000 });

const people = 6;
const local = { PORT: '0', HOST: '127.0.0.1' };
const patience = { timeout: 20_000, interval: 50 };
let ends: (() => Promise<unknown> | void)[] = [];

beforeEach(() => {
  ends = [];
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
});

async function folder(): Promise<string> {
  const made = await temporaryData();
  ends.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function start(
  settings: Readonly<Record<string, string>>,
  words: readonly string[],
  behind: readonly string[] = [],
): Promise<StartedHalfday> {
  const server = await startHalfday(settings, { words, behind });
  ends.push(() => server.end('SIGKILL'));
  return server;
}

async function answering(server: StartedHalfday): Promise<AnsweringRoom> {
  const room = await openAnsweringRoom(server, people);
  ends.push(room.close);
  await room.goesOn();
  return room;
}

const listed = z.object({ number: z.number(), atMs: z.number(), file: z.string() });

/** The copies that a folder holds, the newest first. */
function copiesIn(stick: string): readonly z.infer<typeof listed>[] {
  const lists = readdirSync(stick).filter((name) => name.endsWith('.json'));
  const all = lists.map((name) => listed.parse(JSON.parse(readFileSync(path.join(stick, name), 'utf8'))));
  return all.sort((a, b) => b.number - a.number);
}

const copyFacts = z.object({ copy: z.object({ copiedMs: z.number().nullable() }) });

/** When the last copy was whole, and those that it replaces gone; at first there may be none. */
async function copiedMs({ facilitator, session }: AnsweringRoom): Promise<number> {
  const answer = await facilitator.get(`/api/sessions/${session}/copy`);
  return copyFacts.parse(await answer.json()).copy.copiedMs ?? 0;
}

/** Erases a person of the room, which makes a copy at once and leaves it alone; resolves once that is there. */
async function copyNow(room: AnsweringRoom, base: string): Promise<void> {
  await expect.poll(() => copiedMs(room), patience).toBeGreaterThan(0);
  const before = await copiedMs(room);
  await joinAndErase(room, base);
  await expect.poll(() => copiedMs(room), patience).toBeGreaterThan(before);
}

async function someItem({ get }: TestFacilitator, session: string): Promise<string> {
  const detail = await (await get(`/api/sessions/${session}`)).text();
  return /"checklist":\[.*?"items":\[\{"id":"([^"]+)"/.exec(detail)?.[1] ?? '';
}

/** What stands in an answer's place on a phone that comes in by its return code, at whatever address. */
async function returnByCode(
  { base }: StartedHalfday,
  code: string,
): Promise<{
  readonly seat: string;
  readonly answers: ReadonlyMap<string, { value: unknown; revision: number }>;
}> {
  const token = newTestId();
  const returned = await fetch(`${base}/api/return`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, token }),
  });
  const { seat } = z.object({ seat: z.string() }).parse(await returned.json());
  const page = await openRawPage(base, { as: 'participant', token });
  page.hello();
  const { parts } = await page.frame('welcome');
  page.close();
  const answers = parts.flatMap((part) =>
    part.part === 'register' && part.slot === 'current'
      ? [[part.field, { value: part.value, revision: part.revision }] as const]
      : [],
  );
  return { seat, answers: new Map(answers) };
}

function codeOf({ participants }: AnsweringRoom, index: number): string {
  const self = participants[index]?.client.store.getState().self;
  return self?.role === 'participant' ? (self.seat.returnCode ?? '') : '';
}

describe('another laptop takes over', () => {
  test('rules 1, 3: the server is killed, another goes on from the copy: seats by their codes, every answer up to it', async () => {
    const [data, stick, elsewhere] = [await folder(), await folder(), await folder()];
    const first = await start({ HALFDAY_DATA: data }, ['--copy', stick]);
    expect(first.lines).toContain(`\n  Copies        ${stick}, every minute\n`);
    const room = await answering(first);
    await copyNow(room, first.base);
    const copied = copiesIn(stick)[0];
    await room.goesOn();
    const codes = room.participants.map((_, index) => codeOf(room, index));
    for (const participant of room.participants) participant.stopAnswering();
    await first.end('SIGKILL');
    const before = readStoredRoom(data, room.session);

    const second = await start({ HALFDAY_DATA: elsewhere }, ['--from', stick]);
    // With the day in front where midnight has passed in between.
    expect(second.lines).toMatch(
      /\nResumed from the copy of (?:[-\d]{10} )?\d\d:\d\d:\d\d, less than a minute old\. In it:\n {2}\w{6} {2}Harbour Team\nWhat the room wrote after (?:[-\d]{10} )?\d\d:\d\d:\d\d is not in this copy\.\n/,
    );
    const facilitator = await signInFacilitator(second.base, linkToken(second.link));
    const stored = readStoredRoom(elsewhere, room.session);
    expect(stored.revision).toBeLessThan(before.revision);
    expect(stored.ops, 'nothing is missing in between').toEqual(before.ops.slice(0, stored.ops.length));
    for (const [index, { seat }] of room.participants.entries()) {
      const back = await returnByCode(second, codes[index] ?? '');
      const last = stored.ops.findLast(({ actor }) => actor === `seat:${seat}`);
      expect([back.seat, back.answers.get('rating')]).toEqual([
        seat,
        { value: last?.body.value, revision: last?.revision },
      ]);
    }
    const told: unknown = await (await facilitator.get(`/api/sessions/${room.session}/copy`)).json();
    expect(told).toEqual({
      copy: null,
      resumed: { atMs: copied?.atMs, open: ['self-rating'], missing: 0 },
    });
    // Who comes in by the sign of the first laptop finds the same room.
    const code = (await fetch(`${second.base}/api/join/${room.code}`)).status;
    expect(code).toBe(200);
    expect((await facilitator.post(`/api/sessions/${room.session}/copy/seen`, {})).status).toBe(204);
    expect(await (await facilitator.get(`/api/sessions/${room.session}/copy`)).json()).toEqual({
      copy: null,
      resumed: null,
    });
  });

  test('rule 3: pages that were in that room come back to it at the same address, and offer again what the copy lacks', async () => {
    const [data, stick, elsewhere] = [await folder(), await folder(), await folder()];
    const first = await start({ HALFDAY_DATA: data }, ['--copy', stick]);
    const room = await answering(first);
    await copyNow(room, first.base);
    await room.goesOn();
    await room.comesToRest();
    const last = room.participants.map(({ made }) => made.at(-1)?.value);
    const { port } = new URL(first.base);
    await first.end('SIGKILL');
    await room.everybody(({ until }) => until(({ connection }) => connection === 'offline'));

    const second = await start({ HALFDAY_DATA: elsewhere, PORT: port }, ['--from', stick]);
    await room.everybody(({ until }) =>
      until(({ connection, waiting }) => connection === 'online' && waiting.length === 0),
    );
    const facilitator = await signInFacilitator(second.base, linkToken(second.link));
    const current = (): readonly unknown[] => {
      const { registers } = readStoredRoom(elsewhere, room.session);
      return room.participants.map(
        ({ seat }) =>
          registers.find(({ owner, slot }) => owner === `seat:${seat}` && slot === 'current')?.value,
      );
    };
    await expect.poll(current, patience).toEqual(last);
    for (const { client } of room.participants) expect(client.store.getState().refused).toEqual([]);
    const told = z
      .object({ resumed: z.object({ missing: z.number() }) })
      .parse(await (await facilitator.get(`/api/sessions/${room.session}/copy`)).json());
    expect(told.resumed.missing).toBeGreaterThan(0);
  });

  test('a damaged copy is passed over for the one before it, which is said; where both are, a sentence says that', async () => {
    const [data, stick, elsewhere] = [await folder(), await folder(), await folder()];
    const first = await start({ HALFDAY_DATA: data }, ['--copy', stick]);
    const room = await answering(first);
    await copyNow(room, first.base);
    for (const participant of room.participants) participant.stopAnswering();
    expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null });
    const [newest, older] = copiesIn(stick);
    if (!newest || !older) throw new Error('There are to be two copies.');
    const bytes = readFileSync(path.join(stick, newest.file));
    writeFileSync(path.join(stick, newest.file), bytes.fill(0, 8192, 8200));
    const second = await start({ HALFDAY_DATA: elsewhere }, ['--from', stick]);
    expect(second.lines).toContain(`${newest.file} is damaged: this is the copy before it.\n`);
    expect(readStoredRoom(elsewhere, room.session).seats).toBe(people);
    await second.end('SIGTERM');

    truncateSync(path.join(stick, older.file), 4096);
    const third = await folder();
    const ended = await run(halfday(['start', '--from', stick]), {
      settings: { HALFDAY_DATA: third, ...local },
    });
    expectOneSentence(ended, `No copy in ${stick} is whole: try another stick`);
    expect(readdirSync(third).filter((name) => name.startsWith('halfday'))).toEqual([]);
  });

  test('what stood in the data folder is moved aside and named; the same words once more go on with what is there', async () => {
    const [data, stick, elsewhere] = [await folder(), await folder(), await folder()];
    const first = await start({ HALFDAY_DATA: data }, ['--copy', stick]);
    const room = await answering(first);
    for (const participant of room.participants) participant.stopAnswering();
    await first.end('SIGTERM');
    const old = await start({ HALFDAY_DATA: elsewhere }, []);
    const kept = await (await signInFacilitator(old.base, linkToken(old.link))).createSession();
    await old.end('SIGKILL');

    const second = await start({ HALFDAY_DATA: elsewhere }, ['--from', stick, '--copy', stick]);
    const aside =
      /The data that stood here before are kept as (.*\.sqlite)\.\n/.exec(second.lines)?.[1] ?? '';
    const again = await folder();
    for (const rest of ['', '-wal'])
      if (readdirSync(elsewhere).includes(path.basename(aside) + rest))
        copyFileSync(aside + rest, path.join(again, `halfday.sqlite${rest}`));
    expect(readStoredRoom(again, kept).revision).toBe(1);

    const facilitator = await signInFacilitator(second.base, linkToken(second.link));
    const item = {
      type: 'plan.tick',
      item: await someItem(facilitator, room.session),
      done: true,
      by: 'Ada',
    } as const;
    expect((await facilitator.op(room.session, item)).status).toBe(200);
    await second.end('SIGKILL');
    const third = await start({ HALFDAY_DATA: elsewhere }, ['--from', stick]);
    expect(third.lines).toMatch(/\nThe data folder holds the copy of .* already, and what was written since/);
    expect(readStoredRoom(elsewhere, room.session).ticks).toEqual([item.item]);
    await third.end('SIGKILL');
    // So does the laptop that the copy is from.
    const home = await start({ HALFDAY_DATA: data }, ['--from', stick]);
    expect(home.lines).toMatch(/Resumed from the copy of/);
  });

  test.each([
    [
      'no copy',
      (stick: string) => writeFileSync(path.join(stick, 'holiday.json'), '{}'),
      'There is no copy in ',
    ],
    [
      'a copy of a newer Halfday',
      (stick: string) =>
        writeFileSync(path.join(stick, 'halfday-0a1b2c3d-7.json'), JSON.stringify({ halfdayCopy: 99 })),
      ' were written by a newer Halfday: start with that version',
    ],
    ['no folder', (stick: string) => rmSync(stick, { recursive: true }), ' cannot be read: '],
  ])('%s ends the start with a sentence, and the data stay as they are', async (_, make, sentence) => {
    const [stick, data] = [await folder(), await folder()];
    make(stick);
    const ended = await run(halfday(['start', '--from', stick]), {
      settings: { HALFDAY_DATA: data, ...local },
    });
    expectOneSentence(ended, sentence);
  });

  test.each([
    [['--copy', '/media/stick'], 'A copy can be made of a data folder, and DATABASE_URL keeps'],
    [['--from', '/media/stick'], 'A copy is gone on with in a data folder, and DATABASE_URL keeps'],
  ])('with a database %j is refused with a sentence', async (words, sentence) => {
    const settings = { DATABASE_URL: 'postgres://halfday@127.0.0.1:1/halfday', ...local };
    expectOneSentence(await run(halfday(['start', ...words]), { settings }), sentence);
  });

  test.each([
    [['--copy'], '--copy needs the name of a folder behind it'],
    [['--from', '--copy'], '--from needs the name of a folder behind it'],
    [['--form', 'x'], 'halfday start has no option --form'],
  ])('%j is answered with a sentence', async (words, sentence) => {
    expectOneSentence(await run(halfday(['start', ...words]), { settings: local }), sentence);
  });

  test('rule 11: whoever is erased is in no copy any more, neither in the last nor in the one before', async () => {
    const [data, stick] = [await folder(), await folder()];
    const first = await start({ HALFDAY_DATA: data }, ['--copy', stick]);
    const room = await answering(first);
    for (const participant of room.participants) participant.stopAnswering();
    const holds = (): readonly string[] =>
      readdirSync(stick).filter((name) => readFileSync(path.join(stick, name)).includes('Wei Gone'));
    await copyNow(room, first.base);
    expect(copiesIn(stick)).toHaveLength(1);
    expect(holds()).toEqual([]);
    await first.end('SIGTERM');
    expect(holds()).toEqual([]);
  });
});

const tried = await openSmallDisk(64);
if ('cannot' in tried) console.warn(`A small stick is not tested: ${tried.cannot}.`);
else await tried.remove();

describe.skipIf('cannot' in tried)('a stick that is full', () => {
  test('is said, keeps its last good copy, and takes copies again once there is room; the room goes on', async () => {
    const opened = await openSmallDisk(4096);
    if ('cannot' in opened) throw new Error(opened.cannot);
    ends.push(opened.remove);
    const stick = path.join(opened.folder, 'stick');
    const seen = path.join(opened.seenFrom, 'stick');
    mkdirSync(seen);
    const server = await start({ HALFDAY_DATA: await folder() }, ['--copy', stick], opened.enter);
    const room = await answering(server);
    await expect.poll(() => copiesIn(seen).length, patience).toBe(1);
    opened.fill();
    await joinAndErase(room, server.base);
    await expect
      .poll(server.problems, patience)
      .toMatch(
        /^No copy can be made now: the disk of .* is full\. Make room on it, and copying goes on by itself\. The room goes on meanwhile\.\n$/,
      );
    await room.goesOn();
    const facts = async (): Promise<unknown> =>
      (await room.facilitator.get(`/api/sessions/${room.session}/copy`)).json();
    expect(await facts()).toMatchObject({ copy: { folder: stick, problem: 'full' } });
    expect(copiesIn(seen)).toHaveLength(1);
    opened.free();
    await joinAndErase(room, server.base);
    await expect.poll(server.problems, patience).toMatch(/\nCopies go to .* again\.\n$/);
    expect(await facts()).toMatchObject({ copy: { problem: null } });
    expect(server.runs()).toBe(true);
    await room.comesToRest();
  });
});

async function joinAndErase({ facilitator, session, code }: AnsweringRoom, base: string): Promise<void> {
  const seat = { seat: newTestId(), token: newTestId() };
  await fetch(`${base}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invitation: code, ...seat, name: 'Wei Gone', table: 't1', language: 'en' }),
  });
  expect((await facilitator.op(session, { type: 'seat.erase', seat: seat.seat })).status).toBe(200);
}
