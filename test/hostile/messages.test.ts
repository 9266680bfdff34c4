import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { refusalReasons } from '#shared/sync/reasons.ts';
import { parkedBy, parkingName } from '#shared/asides/parkingLot.ts';
import { protocolVersion, type ServerFrame } from '#shared/sync/protocol.ts';
import { fc } from '../helpers/fastCheck.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';
import { hostileMessage } from './hostileMessages.ts';
import { hostilePackets } from './hostilePackets.ts';
import { type HostileWorld, openHostileWorld, people, planted } from './hostileWorld.ts';
import { openRawLine, type RawLine } from './rawLine.ts';
import { added, rowsOf } from './rowsOf.ts';
import { testSeed as seed } from '../helpers/testSeed.ts';

/** Below a seat's burst, so that nothing has to wait. */
const messagesALine = 40;
const lines = 270;
const second = 1000;
vi.setConfig({ testTimeout: 60 * second, hookTimeout: 60 * second });

let room: TestRoom;
/** Somebody of another session, who is there all the while. */
let bystander: RawLine;

beforeAll(async () => {
  room = await openTestRoom();
  const { tokens } = await openHostileWorld(room);
  bystander = await openRawLine(room.base, { as: 'participant', token: tokens.cy });
  await sayHello(bystander);
});
afterAll(async () => {
  bystander.close();
  await room.close();
});

const roles = ['welcomed', 'participant', 'projector', 'facilitator'] as const;
type Role = (typeof roles)[number];

function openAs(role: Role, { id, tokens }: HostileWorld): Promise<RawLine> {
  if (role === 'projector') return openRawLine(room.base, { as: 'projector', token: tokens.projector });
  if (role === 'facilitator') {
    return openRawLine(room.base, { as: 'facilitator', session: id }, { cookie: room.facilitator.cookie });
  }
  return openRawLine(room.base, { as: 'participant', token: tokens.ana });
}

const opId = /^[A-Za-z0-9_-]{22}$/;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The op that a packet has to be answered about, by its id; null for what is heard and not answered. */
function answerable(packet: string): string | null {
  const [, json] = /^42\d*(\[.*\])$/su.exec(packet) ?? [];
  if (json === undefined) return null;
  const [event, frame] = z.array(z.unknown()).parse(JSON.parse(json));
  if (event !== 'frame' || !isRecord(frame) || frame['type'] !== 'op') return null;
  if (Object.keys(frame).some((key) => key !== 'type' && key !== 'op')) return null;
  const op = frame['op'];
  const id = isRecord(op) && Object.hasOwn(op, 'id') ? op['id'] : undefined;
  return typeof id === 'string' && opId.test(id) ? id : null;
}

type Answer = Extract<ServerFrame, { op: string }>;
const answersIn = (line: RawLine): readonly Answer[] => line.frames().filter((frame) => 'op' in frame);

async function roundTrip(line: RawLine): Promise<void> {
  const id = newTestId();
  line.send(`42["frame",{"type":"op","op":{"id":"${id}"}}]`);
  await orEnd(
    line,
    line.packets.first((packet) => packet.includes(`"op":"${id}"`)),
  );
}

/** Waiting for what a line will never say any more is a failure, not a wait. */
async function orEnd(line: RawLine, what: Promise<unknown>): Promise<void> {
  const ended = line.closed.then(() => Promise.reject(new Error(`Ended after ${line.packets.all.at(-1)}`)));
  await Promise.race([what, ended]);
}

async function sayHello(line: RawLine): Promise<void> {
  const hello = { type: 'hello', protocol: protocolVersion, since: 0, client: newTestId() };
  line.send(`42${JSON.stringify(['frame', hello])}`);
  await orEnd(
    line,
    line.packets.first((packet) => packet.includes('"welcome"')),
  );
}

/** Sends each, and waits until everything that has to be answered is. Returns the answers. */
async function say(line: RawLine, packets: readonly string[]): Promise<readonly Answer[]> {
  for (const packet of packets) line.send(packet);
  const asked = packets.map(answerable).filter((id) => id !== null);
  const answered = line.packets.count((packet) => /"type":"(?:ack|refuse|wait)"/.test(packet), asked.length);
  await orEnd(line, answered);
  const answers = answersIn(line);
  await roundTrip(line);
  // One answer each, and no other: what is not answerable was passed over.
  expect(answersIn(line)).toHaveLength(asked.length + 1);
  expect(answers.map(({ op }) => op).toSorted()).toEqual(asked.toSorted());
  return answers;
}

/** What a line may be sent that is no answer to its own op. */
const heard: Readonly<Record<Role, readonly ServerFrame['type'][]>> = {
  welcomed: ['welcome', 'parts', 'writers'],
  participant: [],
  projector: [],
  facilitator: [],
};

/** Ops that a participant's line may be the author of, and the worksheets that they end up in. */
const ownSheets = [`seat:${people.ana}`, 'table:t1', 'table:t2'];
/** A question that is parked stands in the facilitators’ list, and with the seat that asked. */
const ownParked = ['room', parkedBy(people.ana)];

describe('rule 4: whatever a line says', () => {
  test(
    `rule 4: ten thousand hostile messages are each refused by a reason or passed over, and change nothing that is not theirs (HALFDAY_TEST_SEED=${seed})`,
    async () => {
      let sent = 0;
      const refused = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...roles),
          fc.array(hostileMessage, { minLength: messagesALine, maxLength: messagesALine }),
          async (role, messages) => {
            const world = await openHostileWorld(room);
            const line = await openAs(role, world);
            if (role === 'welcomed') await sayHello(line);
            const before = await rowsOf(room, world.id);
            const sayable = messages.filter(({ packet }) => !movesOneself(role, packet));
            const answers = await say(
              line,
              sayable.map(({ packet }) => packet),
            );
            sent += sayable.length;
            const news = withoutMerged(before, added(before, await rowsOf(room, world.id)));
            const accepted = answers.filter(({ type }) => type === 'ack').map(({ op }) => op);

            for (const answer of answers) {
              expect(answer.type).not.toBe('wait');
              if (answer.type !== 'refuse') continue;
              refused.add(answer.reason);
              expect(refusalReasons).toContain(answer.reason);
              expect(Object.keys(answer).toSorted()).toEqual(['op', 'reason', 'type']);
            }
            expect(acceptedThough(sayable, accepted)).toEqual([]);
            expect(saidOfPrototypes(sayable, answers)).toEqual([]);
            expectAccounted(role, { accepted, news });
            expect(isDriving(role) || stageOf(await rowsOf(room, world.id)) === stageOf(before)).toBe(true);
            const types = line.frames().map(({ type }) => type);
            const allowed = ['ack', 'refuse', ...heard[role]];
            expect(types.filter((type) => !allowed.includes(type))).toEqual([]);
            expect(isDriving(role) ? [] : plantedIn(line.packets.all.join())).toEqual([]);
            expect(line.isOpen()).toBe(true);
            line.close();
            await roundTrip(bystander);
          },
        ),
        { numRuns: lines, endOnFailure: true },
      );
      expect(sent).toBeGreaterThanOrEqual(10_000);
      // The generator reaches far behind the parser.
      for (const reason of [
        'malformed',
        'not-allowed',
        'too-large',
        'bad-value',
        'stale',
        'unknown-exercise',
      ]) {
        expect(refused).toContain(reason);
      }
    },
    120 * second,
  );

  test.each(hostilePackets.map((packet) => [nameOf(packet), packet] as const))(
    'rule 10: the packet %s ends its own line at most',
    async (_name, packet) => {
      const world = await openHostileWorld(room);
      const before = await rowsOf(room, world.id);
      const [line, neighbor] = [await openAs('participant', world), await openAs('projector', world)];
      line.send(packet);
      const marker = newTestId();
      if (line.isOpen()) line.send(`42["frame",{"type":"op","op":{"id":"${marker}"}}]`);
      // Either the line goes on, or it is at its end.
      await Promise.race([line.closed, line.packets.first((one) => one.includes(marker) || one === '41')]);
      await roundTrip(neighbor);
      await roundTrip(bystander);
      expect(added(before, await rowsOf(room, world.id))).toEqual([]);
      expect(answersIn(line).length).toBeLessThanOrEqual(1);
      expect(line.packets.all.join()).not.toMatch(/node_modules|at .*\.ts|planted-/);
      line.close();
      neighbor.close();
    },
  );
});

/** Whoever really moves, leaves, or is called otherwise from now on hangs up and comes again, which is another story. */
function movesOneself(role: Role, packet: string): boolean {
  return role !== 'projector' && /"seat\.(?:move|erase|rename)"/.test(packet) && answerable(packet) !== null;
}

function rowOf(row: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(row);
  return isRecord(parsed) ? parsed : {};
}

function stageOf({ session }: { readonly session: readonly string[] }): string {
  return JSON.stringify(
    session.map((row) => [rowOf(row)['stage'], rowOf(row)['settings'], rowOf(row)['code']]),
  );
}

function plantedIn(words: string): readonly string[] {
  return Object.values(planted).filter((mark) => words.includes(mark));
}

const isDriving = (role: Role): boolean => role === 'facilitator';

/** What was accepted of those messages that nothing but a refusal can be right for. */
function acceptedThough(
  messages: readonly { readonly packet: string; readonly hopeless: boolean }[],
  accepted: readonly string[],
): readonly string[] {
  const ids = messages.map(({ packet }) => answerable(packet));
  return messages
    .filter(({ hopeless }, at) => hopeless && ids.filter((id) => id === ids[at]).length === 1)
    .map(({ packet }) => packet)
    .filter((packet) => accepted.includes(answerable(packet) ?? ''));
}

/** What was answered to a prototype's key, at any depth, but that it is malformed. */
function saidOfPrototypes(
  messages: readonly { readonly packet: string }[],
  answers: readonly Answer[],
): readonly Answer[] {
  const ids = messages.map(({ packet }) => answerable(packet));
  return messages
    .filter(
      ({ packet }, at) => packet.includes('"__proto__":') && ids.filter((id) => id === ids[at]).length === 1,
    )
    .flatMap(({ packet }) => answers.filter(({ op }) => op === answerable(packet)))
    .filter((answer) => answer.type !== 'refuse' || answer.reason !== 'malformed');
}

/** What stood in the log before under a seat that has become part of another is that one's now, and no news. */
function withoutMerged(
  before: Awaited<ReturnType<typeof rowsOf>>,
  news: ReturnType<typeof added>,
): ReturnType<typeof added> {
  const known = new Map(before.op.map((row) => [rowOf(row)['id'], withoutActor(row)]));
  return news.filter(([table, row]) => table !== 'op' || known.get(rowOf(row)['id']) !== withoutActor(row));
}

function withoutActor(row: string): string {
  return JSON.stringify({ ...rowOf(row), actor: '' });
}

interface Effect {
  readonly accepted: readonly string[];
  readonly news: ReturnType<typeof added>;
}

/** Each accepted op stands in the log once, nothing else is new in it, and all else follows from who it was. */
function expectAccounted(role: Role, { accepted, news }: Effect): void {
  const rows = (table: string) => news.filter(([name]) => name === table).map(([, row]) => rowOf(row));
  const logged = rows('op').map(({ id }) => String(id));
  expect(new Set(logged)).toEqual(new Set(accepted));
  expect(logged).toHaveLength(new Set(accepted).size);
  expect(accepted.length > 0 || news.length === 0).toBe(true);
  if (isDriving(role)) return;
  expect(role !== 'projector' || news.length === 0).toBe(true);
  expect([...rows('tick'), ...rows('token')]).toEqual([]);
  for (const { owner, exercise } of rows('register'))
    expect(exercise === parkingName ? ownParked : ownSheets).toContain(owner);
  for (const { actor } of rows('op')) expect(actor).toBe(`seat:${people.ana}`);
  for (const { room_table: table } of rows('seat')) expect(table).toBe('t1');
}

function nameOf(packet: string | ArrayBuffer): string {
  if (typeof packet !== 'string') return `of ${packet.byteLength} bytes`;
  return JSON.stringify(packet.length > 60 ? `${packet.slice(0, 60)}… (${packet.length})` : packet);
}
