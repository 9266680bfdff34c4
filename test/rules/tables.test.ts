import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WorksheetSet } from '#shared/sync/op.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { type Register, slotOf } from '#shared/sync/worksheet.ts';
import { randomBytes } from '#server/accounts/tokens.ts';
import { createMemoryOutbox } from '#client/sync/outbox.ts';
import { createRoomClient, type RoomState } from '#client/sync/roomClient.ts';
import { startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { until } from '../helpers/until.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

const workshop = someWorkshop({
  id: 'tables',
  exercises: [
    someExercise('rating', { owner: 'table' }),
    someExercise('both', { owner: 'both' }),
    someExercise('alone'),
  ],
});

let room: TestRoom;
let session: TestSession;
let ana: TestSeat;
let ben: TestSeat;
let anaPage: RawPage;
let benPage: RawPage;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession({ workshop });
  [ana, ben] = [await session.join(), await session.join({ name: 'Ben' })];
  [anaPage, benPage] = [await opened(ana), await opened(ben)];
  return () => {
    for (const page of pages) page.close();
    pages = [];
  };
});

async function opened(seat: TestSeat): Promise<RawPage> {
  const page = await session.page(seat);
  pages.push(page);
  page.hello();
  await page.frame('welcome');
  return page;
}

async function send(
  page: RawPage,
  op: Readonly<Record<string, unknown>> & { readonly id: string },
): Promise<string> {
  page.op(op);
  const frame = await page.answer(op.id);
  return frame.type === 'ack' ? frame.outcome : frame.type === 'refuse' ? frame.reason : frame.type;
}

function write(page: RawPage, changes: Partial<WorksheetSet>): Promise<string> {
  return send(page, someAnswer({ client: page.client, owner: 'table', ...changes }));
}

const isRegister = (part: Part): part is Extract<Part, { part: 'register' }> => part.part === 'register';

/** The first register that a page was told of that fits. */
async function told(page: RawPage, fits: (register: Register) => boolean): Promise<Register> {
  const frame = await page.frame('parts', ({ parts }) =>
    parts.some((part) => isRegister(part) && fits(part)),
  );
  const found = frame.parts.find((part) => isRegister(part) && fits(part));
  if (!found || !isRegister(found)) throw new Error('It was there a moment ago.');
  return found;
}

const registers = (owner: string) => room.store.registers(session.id, { owner });
const envelope = () => ({ id: newTestId(), client: newTestId() });

describe('the worksheet of a table', () => {
  test('rule 8: what one member writes, the others are told, and no other table is', async () => {
    const other = await opened(await session.join({ name: 'Cy', table: 't2' }));
    await session.phase('rating', 'open');
    expect(await write(anaPage, { value: 6 })).toBe('applied');
    expect(await told(benPage, ({ value }) => value === 6)).toMatchObject({ owner: 'table:t1' });
    await other.roundTrip();
    expect(JSON.stringify(other.frames.all)).not.toContain('table:t1');
  });

  test('rule 4: it is the token’s table that is written, and one’s own sheet where the exercise is the table’s is refused', async () => {
    await session.phase('rating', 'open');
    expect(await write(anaPage, { value: 6 })).toBe('applied');
    expect(await write(anaPage, { owner: 'seat' })).toBe('not-allowed');
    expect(await write(anaPage, { owner: 'room' })).toBe('not-allowed');
    expect((await room.store.registers(session.id, {})).map(({ owner }) => owner)).toEqual(['table:t1']);
  });

  test('rule 6: two who write one field at once keep both; taking the other keeps the one that stood', async () => {
    await session.phase('rating', 'open');
    expect(await write(anaPage, { value: 6 })).toBe('applied');
    expect(await write(benPage, { value: 3, base: 0 })).toBe('conflict');
    const lost = await told(anaPage, ({ slot }) => slot.startsWith('conflict:'));
    expect(lost).toMatchObject({ owner: 'table:t1', value: 3 });
    const { exercise, owner, field, slot } = lost;
    const choice = { type: 'worksheet.resolve', ...envelope(), exercise, owner, field, slot, choice: 'take' };
    expect(await send(anaPage, choice)).toBe('applied');
    const kept = (await registers('table:t1')).filter(({ value }) => value !== null);
    expect(kept.map((one) => [one.slot.replace(/:.*/, ''), one.value])).toEqual(
      expect.arrayContaining([
        ['current', 3],
        ['conflict', 6],
      ]),
    );
  });

  test('rule 6: whoever lets a value lie lets lie what they saw: what its writer has typed on since stays', async () => {
    await session.phase('rating', 'open');
    await write(anaPage, { value: 6 });
    await write(benPage, { value: 3, base: 0 });
    const seen = await told(anaPage, ({ slot }) => slot.startsWith('conflict:'));
    await write(benPage, { value: 4, base: 0 });
    const { exercise, owner, field, slot, revision } = seen;
    const leave = { type: 'worksheet.resolve', exercise, owner, field, slot, choice: 'leave' } as const;
    expect(await send(anaPage, { ...leave, ...envelope(), base: revision })).toBe('stale');
    const standing = () =>
      registers('table:t1').then((all) => all.find((one) => one.slot === slot && one.value !== null));
    const typedOn = await standing();
    expect(typedOn?.value).toBe(4);
    expect(await send(anaPage, { ...leave, ...envelope(), base: typedOn?.revision })).toBe('applied');
    expect(await standing()).toBeUndefined();
  });

  test('rule 6: nobody settles what another table wrote', async () => {
    const other = await opened(await session.join({ name: 'Cy', table: 't2' }));
    await session.phase('rating', 'open');
    await write(anaPage, { value: 6 });
    await write(benPage, { value: 3, base: 0 });
    const { exercise, owner, field, slot } = await told(anaPage, (one) => one.slot.startsWith('conflict:'));
    const choice = {
      type: 'worksheet.resolve',
      ...envelope(),
      exercise,
      owner,
      field,
      slot,
      choice: 'leave',
    };
    expect(await send(other, choice)).toBe('not-allowed');
  });

  test('rule 5: two members who come too late have a slot each, and reopening takes both in', async () => {
    const phaseRevision = await session.phase('rating', 'open');
    await session.phase('rating', 'closed', 'closed');
    expect(await write(anaPage, { value: 4, phaseRevision })).toBe('late');
    expect(await write(benPage, { value: 9, phaseRevision })).toBe('late');
    await session.phase('rating', 'open');
    const kept = (await registers('table:t1')).filter(({ value }) => value !== null);
    expect(kept.map((one) => [one.slot.replace(/:.*/, ''), one.value])).toEqual(
      expect.arrayContaining([
        ['current', 9],
        ['conflict', 4],
      ]),
    );
  });

  test('an exercise of both: each alone first, then the table', async () => {
    await session.phase('both', 'open');
    const both = { exercise: 'both', phaseRevision: 1 } as const;
    expect(await write(anaPage, { ...both, owner: 'seat', value: 5 })).toBe('applied');
    expect(await write(anaPage, { ...both, value: 5 })).toBe('not-open');
    const toTables = {
      type: 'exercise.phase',
      exercise: 'both',
      to: 'open',
      round: 'table',
      phaseRevision: 1,
    } as const;
    expect((await room.facilitator.op(session.id, toTables)).status).toBe(200);
    expect(await write(anaPage, { ...both, value: 7 })).toBe('applied');
    const owners = (await room.store.registers(session.id, { exercise: 'both' })).map(({ owner }) => owner);
    expect(owners.toSorted()).toEqual([`seat:${ana.seat}`, 'table:t1']);
  });
});

describe('who sits where', () => {
  const seatTold = (page: RawPage, id: string, fits: (part: Extract<Part, { part: 'seat' }>) => boolean) =>
    page.frame('parts', ({ parts }) =>
      parts.some((part) => part.part === 'seat' && part.seat.id === id && fits(part)),
    );

  test('members know each other by name; whoever scribes is named, and handing over relieves', async () => {
    const welcome = await benPage.frame('welcome');
    expect(JSON.stringify(welcome.parts)).toContain('Ana');
    const scribe = (seat: string) => ({ type: 'seat.scribe', ...envelope(), seat });
    expect(await send(anaPage, scribe(ana.seat))).toBe('applied');
    await seatTold(benPage, ana.seat, ({ seat }) => seat.scribe);
    expect(await send(anaPage, scribe(ben.seat))).toBe('applied');
    await seatTold(benPage, ben.seat, ({ seat }) => seat.scribe);
    const scribes = (await room.store.seats(session.id)).filter((seat) => seat.scribe).map(({ id }) => id);
    expect(scribes).toEqual([ben.seat]);
  });

  test('rule 4: nobody names the scribe of another table or moves another seat', async () => {
    const cy = await session.join({ name: 'Cy', table: 't2' });
    expect(await send(anaPage, { ...envelope(), type: 'seat.scribe', seat: cy.seat })).toBe('not-allowed');
    expect(await send(anaPage, { ...envelope(), type: 'seat.move', seat: ben.seat, table: 't2' })).toBe(
      'not-allowed',
    );
    expect(await send(anaPage, { ...envelope(), type: 'seat.move', seat: ana.seat, table: 't9' })).toBe(
      'unknown-table',
    );
  });

  test('whoever moves brings the own answers along, leaves the table’s, and sees the new table’s', async () => {
    const cyPage = await opened(await session.join({ name: 'Cy', table: 't2' }));
    await session.phase('rating', 'open');
    await session.phase('alone', 'open');
    await write(anaPage, { value: 6 });
    await write(cyPage, { value: 2 });
    await write(anaPage, { exercise: 'alone', owner: 'seat', value: 8 });
    expect(await send(anaPage, { ...envelope(), type: 'seat.move', seat: ana.seat, table: 't2' })).toBe(
      'applied',
    );
    // The server hangs up, so that the page comes back and is placed again; it holds all that was before.
    expect(await anaPage.closed).toBe('io server disconnect');
    const held = (await room.store.session(session.id))?.revision ?? 0;
    const again = await session.page(ana);
    pages.push(again);
    again.hello(held - 1);
    const welcome = await again.frame('welcome');
    expect(welcome.full).toBe(true);
    const sheets = welcome.parts
      .filter(isRegister)
      .map(({ owner, value }) => `${owner} ${JSON.stringify(value)}`);
    expect(sheets.toSorted()).toEqual([`seat:${ana.seat} 8`, 'table:t2 2']);
    await seatTold(benPage, ana.seat, ({ seat }) => seat.table === '' && seat.name === '');
    await seatTold(cyPage, ana.seat, ({ seat }) => seat.name === 'Ana');
  });

  test('rule 7: a page that was away while somebody left its table comes back without them', async () => {
    const proxy = await startCuttableProxy(Number(new URL(room.base).port));
    const client = await createRoomClient({
      url: `http://127.0.0.1:${proxy.port}`,
      auth: { as: 'participant', token: ben.token },
      client: newTestId(),
      outbox: createMemoryOutbox(),
      randomBytes,
    });
    const atTable = ({ view }: RoomState) => Object.values(view.seats).filter(({ table }) => table !== '');
    await until(client.store, (state) => atTable(state).length === 2);
    proxy.cut();
    await until(client.store, ({ connection }) => connection === 'offline');
    await room.facilitator.op(session.id, { type: 'seat.move', seat: ana.seat, table: 't2' });
    proxy.restore();
    const back = await until(client.store, ({ connection }) => connection === 'online');
    expect(atTable(back).map(({ name }) => name)).toEqual(['Ben']);
    client.close();
    await proxy.close();
  });

  test('rule 6: what was written offline for the table that one has left stays there, beside what it has', async () => {
    await session.phase('rating', 'open');
    await write(benPage, { value: 6 });
    await room.facilitator.op(session.id, { type: 'seat.move', seat: ana.seat, table: 't2' });
    const again = await opened(ana);
    expect(await write(again, { value: 3, table: 't1' })).toBe('conflict');
    expect(await registers('table:t2')).toEqual([]);
    const kept = (await registers('table:t1')).map((one) => [one.slot.replace(/:.*/, ''), one.value]);
    expect(kept).toEqual(
      expect.arrayContaining([
        ['current', 6],
        ['conflict', 3],
      ]),
    );
  });

  test('rule 6: what was written for a table that one has left lies where its page looks for it, back there', async () => {
    await session.phase('rating', 'open');
    await room.facilitator.op(session.id, { type: 'seat.move', seat: ana.seat, table: 't2' });
    const away = await opened(ana);
    const written = someAnswer({ client: away.client, owner: 'table', value: 3, table: 't1' });
    expect(await send(away, written)).toBe('conflict');
    // Should the acknowledgement get lost, the page settles it when it is given again, at its own table by then.
    expect((await registers('table:t1')).map(({ slot }) => slot)).toEqual([slotOf(written, 'conflict')]);
  });

  test('who writes where is told to the table while it lasts, and to the console', async () => {
    const console = await session.console();
    pages.push(console);
    console.hello();
    await console.frame('welcome');
    const place = { type: 'writing', exercise: 'rating', owner: 'table' } as const;
    anaPage.send({ ...place, field: 'rating' });
    const here = { seat: ana.seat, exercise: 'rating', owner: 'table', field: 'rating' };
    expect((await benPage.frame('writers')).writers).toEqual([here]);
    expect((await console.frame('writers')).writers).toEqual([here]);
    anaPage.close();
    await benPage.frame('writers', ({ writers }) => writers.length === 0);
  });
});

describe('coming back by code', () => {
  const comeBack = (code: string, token = newTestId()) =>
    fetch(`${room.base}/api/return`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, token }),
    });

  test('the code that a page was told resumes its seat on another device, with what it wrote', async () => {
    await session.phase('alone', 'open');
    await write(anaPage, { exercise: 'alone', owner: 'seat', value: 8 });
    const { self } = await anaPage.frame('welcome');
    const code = self.role === 'participant' ? (self.seat.returnCode ?? '') : '';
    expect(code).toMatch(/^[2-9A-Z]{8}$/);
    const token = newTestId();
    const answer = await comeBack(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `, token);
    expect(await answer.json()).toEqual({ session: session.id, seat: ana.seat, title: 'Harbour Team' });
    const second = await opened({ seat: ana.seat, token });
    const { parts } = await second.frame('welcome');
    expect(parts.filter(isRegister).map(({ value }) => value)).toEqual([8]);
  });

  test('a wrong code says so and gives nothing; the code itself stands nowhere in the data', async () => {
    expect(await (await comeBack('22222222')).json()).toEqual({ reason: 'unknown-return' });
    const { self } = await anaPage.frame('welcome');
    const code = self.role === 'participant' ? (self.seat.returnCode ?? 'none') : 'none';
    expect(JSON.stringify(await room.store.seats(session.id))).not.toContain(code);
  });
});

describe('what a reset and its undo do', () => {
  test('answers go, and come back where they were', async () => {
    await session.phase('alone', 'open');
    await write(anaPage, { exercise: 'alone', owner: 'seat', value: 8 });
    const stage = async () => (await room.store.session(session.id))?.stage;
    const reset = { type: 'exercise.reset', exercise: 'alone', phaseRevision: 1 } as const;
    expect((await room.facilitator.op(session.id, reset)).status).toBe(200);
    const gone = await told(anaPage, ({ slot, value }) => slot === 'current' && value === null);
    expect(gone.owner).toBe(`seat:${ana.seat}`);
    const undo = { type: 'stage.undo', epoch: (await stage())?.epoch ?? 0 } as const;
    expect((await room.facilitator.op(session.id, undo)).status).toBe(200);
    await told(
      anaPage,
      ({ slot, value, revision }) => slot === 'current' && value === 8 && revision > gone.revision,
    );
    expect((await stage())?.exercises['alone']?.phase).toBe('open');
    expect(JSON.stringify(anaPage.frames.all)).not.toContain('reset:');
  });
});
