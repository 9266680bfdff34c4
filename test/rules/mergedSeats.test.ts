import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Part } from '#shared/sync/protocol.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { newAnswer, newOp, type RoomOfPeople, roomOfPeople, told } from '../helpers/roomOfPeople.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let people: RoomOfPeople;
let session: TestSession;
let console: RawPage;

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  people = await roomOfPeople(room);
  ({ session, console } = people);
  return () => people.close();
});

describe('two seats of one person become one', () => {
  const merge = (from: TestSeat, into: TestSeat) =>
    people.press('seat.merge', { seat: from.seat, into: into.seat });

  test('rule 6: what either has is kept: fields move over, the newer stands, the other lies beside it', async () => {
    const [first, second] = [await people.comesIn('Mei', 't2'), await people.comesIn('mei')];
    await session.phase('alone', 'open');
    await session.phase('rating', 'open');
    await people.rate(first.page, 4);
    await people.write(first.page, 'on the first phone');
    await people.write(second.page, 'on the second phone');
    expect(await merge(first, second)).toBe('applied');
    expect(await people.stored()).toEqual([
      `seat:${second.seat} current "on the second phone"`,
      `seat:${second.seat} conflict "on the first phone"`,
    ]);
    expect(await people.stored('rating')).toEqual([`seat:${second.seat} current 4`]);
    expect((await room.store.seats(session.id)).map(({ id, table }) => [id, table])).toEqual([
      [second.seat, 't1'],
    ]);
    await told(
      console,
      'count',
      ({ exercise, joined, ready }) => exercise === 'alone' && joined === 1 && ready === 1,
    );
  });

  test('rule 4: both phones and both return codes lead to the one seat; the other id never joins again', async () => {
    const [first, second] = [await people.comesIn('Mei', 't2'), await people.comesIn('Mei')];
    const codes = [await people.codeOf(first), await people.codeOf(second)];
    await merge(first, second);
    await Promise.all([first.page.closed, second.page.closed]);
    for (const { token } of [first, second]) {
      const page = await people.opened(session.page({ seat: '', token }));
      const { self, full } = await page.frame('welcome');
      expect([full, self.role === 'participant' && [self.seat.id, self.seat.table]]).toEqual([
        true,
        [second.seat, 't1'],
      ]);
      page.close();
      await page.closed;
    }
    for (const code of codes) {
      const { status, body, token } = await people.comeBack(code);
      expect([status, body.includes(second.seat)]).toEqual([200, true]);
      const page = await people.opened(session.page({ seat: '', token }));
      const { self } = await page.frame('welcome');
      expect(self.role === 'participant' && self.seat.id).toBe(second.seat);
      page.close();
      await page.closed;
    }
    expect((await people.joinAs({ seat: first.seat })).status).toBe(410);
  });

  test('rule 7: table and console are told that the one is gone, and so is whoever was away', async () => {
    const [first, second, ben] = [
      await people.comesIn('Mei'),
      await people.comesIn('Mei'),
      await people.comesIn('Ben'),
    ];
    const away = (await room.store.session(session.id))?.revision ?? 0;
    await merge(first, second);
    const gone = ({ seat }: Extract<Part, { part: 'seat' }>): boolean =>
      seat.id === first.seat && seat.name === '' && seat.table === '';
    await Promise.all([told(ben.page, 'seat', gone), told(console, 'seat', gone)]);
    const again = await session.console();
    again.hello(away);
    const { parts } = await again.frame('welcome');
    again.close();
    expect(parts.flatMap((part) => (part.part === 'seat' ? [part.seat.id] : [])).toSorted()).toEqual(
      [second.seat, ben.seat].toSorted(),
    );
  });

  test('rule 3: what is on its way, or waits on a phone, arrives as the one seat’s, and once', async () => {
    const [first, second] = [await people.comesIn('Mei'), await people.comesIn('Mei')];
    await session.phase('alone', 'open');
    const known = newAnswer(first.page, { exercise: 'alone', field: 'text', value: 'before' });
    expect(await people.send(first.page, known)).toBe('applied');
    const merging = newOp('seat.merge', { seat: first.seat, into: second.seat });
    console.op(merging);
    await console.answer(merging.id);
    await first.page.closed;
    const again = await people.opened(session.page(first, { client: first.page.client }));
    // Its acknowledgement was lost; the words were not.
    expect(await people.send(again, known)).toBe('applied');
    expect(await people.write(again, 'typed while it happened', { base: 0 })).toBe('applied');
    expect(await people.stored()).toEqual([`seat:${second.seat} current "typed while it happened"`]);
    const own = await room.store.registers(session.id, { owner: `seat:${first.seat}` });
    expect(own).toEqual([]);
  });

  test('rule 3: an op that overtakes the goodbye of the merged seat counts, a conflict settled included', async () => {
    const [first, second] = [await people.comesIn('Mei'), await people.comesIn('Mei')];
    await session.phase('alone', 'open');
    await people.write(first.page, 'one version');
    const other = await people.opened(session.page(first));
    await people.write(other, 'another version');
    const conflict = (await room.store.registers(session.id, { exercise: 'alone' })).find(({ slot }) =>
      slot.startsWith('conflict:'),
    );
    // Sent in one breath, so that the line is still the old seat's when they arrive.
    const { exercise, field, slot = '', owner } = { owner: '', exercise: '', field: '', ...conflict };
    const sent = [
      newAnswer(first.page, { exercise: 'rating', value: 3 }),
      newOp('worksheet.resolve', { exercise, field, slot, owner, choice: 'take' }),
    ];
    await session.phase('rating', 'open');
    const merging = newOp('seat.merge', { seat: first.seat, into: second.seat });
    console.op(merging);
    for (const one of sent) first.page.op(one);
    await console.answer(merging.id);
    const again = await people.opened(session.page(first, { client: first.page.client }));
    for (const one of sent) expect(await people.send(again, one), one.type).toBe('applied');
    expect(await people.stored('rating')).toEqual([`seat:${second.seat} current 3`]);
    expect((await people.stored()).toSorted()).toEqual([
      `seat:${second.seat} conflict "one version"`,
      `seat:${second.seat} current "another version"`,
    ]);
  });

  test('rule 3: a conflict that was settled on a phone without a line is settled once it is back, by its own person', async () => {
    const [first, second] = [await people.comesIn('Mei'), await people.comesIn('Mei')];
    const ben = await people.comesIn('Ben');
    await session.phase('alone', 'open');
    await people.write(first.page, 'one version');
    await people.write(await people.opened(session.page(first)), 'another version');
    const all = await room.store.registers(session.id, { exercise: 'alone' });
    const slot = all.find((one) => one.slot.startsWith('conflict:'))?.slot ?? '';
    const place = { exercise: 'alone', field: 'text', owner: `seat:${first.seat}`, slot };
    const settling = newOp('worksheet.resolve', { ...place, choice: 'take' });
    expect(await merge(first, second)).toBe('applied');
    expect(await people.send(ben.page, { ...settling, id: newTestId() })).toBe('not-allowed');
    const again = await people.opened(session.page(first, { client: first.page.client }));
    expect(await people.send(again, settling)).toBe('applied');
    expect((await people.stored()).toSorted()).toEqual([
      `seat:${second.seat} conflict "one version"`,
      `seat:${second.seat} current "another version"`,
    ]);
  });

  test('rule 5: what came too late is offered as late still, from either seat', async () => {
    const [first, second] = [await people.comesIn('Mei'), await people.comesIn('Mei')];
    const phaseRevision = await session.phase('alone', 'open');
    await people.write(first.page, 'in time');
    await session.phase('alone', 'closed', 'closed');
    expect(await people.write(first.page, 'too late', { phaseRevision })).toBe('late');
    await merge(first, second);
    await told(
      console,
      'progress',
      ({ exercise, late }) =>
        exercise === 'alone' &&
        late.some(({ owner, value }) => owner === `seat:${second.seat}` && value === 'too late'),
    );
    const late = (await room.store.registers(session.id, { exercise: 'alone' })).find(({ slot }) =>
      slot.startsWith('late:'),
    );
    const { owner = '', slot = '' } = late ?? {};
    expect(await people.press('worksheet.takeLate', { exercise: 'alone', field: 'text', owner, slot })).toBe(
      'applied',
    );
    expect(await people.stored()).toContain(`seat:${second.seat} current "too late"`);
  });

  test('rule 8: anonymous answers stay where they are, and the person has answered', async () => {
    const secrets = [newTestId(), newTestId()];
    const [first, second] = [
      await people.comesIn('Mei', 't1', secrets[0]),
      await people.comesIn('Mei', 't1', secrets[1]),
    ];
    await session.phase('secret', 'open');
    const anonymous = { exercise: 'secret', owner: 'anonymous', field: 'rating' } as const;
    expect(await people.send(first.page, newAnswer(first.page, { ...anonymous, value: 9 }))).toBe('applied');
    const before = await people.stored('secret');
    await merge(first, second);
    expect(await people.stored('secret')).toEqual(before);
    const secondAgain = await people.opened(session.page(second, { secret: secrets[1] ?? '' }));
    expect(await people.send(secondAgain, newAnswer(secondAgain, { ...anonymous, value: 1 }))).toBe(
      'already-answered',
    );
    const firstAgain = await people.opened(session.page(first, { secret: secrets[0] ?? '' }));
    expect(await people.send(firstAgain, newAnswer(firstAgain, { ...anonymous, value: 8 }))).toBe('applied');
    await session.phase('secret', 'closed', 'closed');
    expect(await room.store.anonymousSeats(session.id, 'secret')).toEqual([second.seat]);
  });

  test('rule 8: whoever had answered anonymously before a close, as the seat that is gone, has answered', async () => {
    const secrets = [newTestId(), newTestId()];
    const [first, second] = [
      await people.comesIn('Mei', 't1', secrets[0]),
      await people.comesIn('Mei', 't1', secrets[1]),
    ];
    await session.phase('secret', 'open');
    const anonymous = { exercise: 'secret', owner: 'anonymous', field: 'rating' } as const;
    await people.send(first.page, newAnswer(first.page, { ...anonymous, value: 9 }));
    await session.phase('secret', 'closed', 'closed', 'open');
    await merge(first, second);
    const again = await people.opened(session.page(second, { secret: secrets[1] ?? '' }));
    expect(await people.send(again, newAnswer(again, { ...anonymous, value: 1 }))).toBe('already-answered');
  });

  test('rule 11: erased later, what came from either seat goes, and the log holds no word of it', async () => {
    const [first, second] = [await people.comesIn('Mei of the harbor'), await people.comesIn('Mei')];
    await session.phase('alone', 'open');
    await people.write(first.page, 'first words');
    await people.write(second.page, 'second words');
    const code = await people.codeOf(first);
    await merge(first, second);
    expect(await people.press('seat.erase', { seat: second.seat })).toBe('applied');
    expect(await people.stored()).toEqual([]);
    const log = await room.store.database
      .selectFrom('op')
      .selectAll()
      .where('session', '=', session.id)
      .execute();
    expect(log.filter(({ body }) => /words|harbor/.test(body))).toEqual([]);
    expect(log.map(({ revision }) => Number(revision)).toSorted((a, b) => a - b)).toEqual(
      log.map((_, index) => index + 2),
    );
    expect((await people.comeBack(code)).status).toBe(404);
    const page = await session.page(first);
    expect(await page.frame('bye')).toMatchObject({ why: 'unauthorized' });
  });

  test('a seat is merged neither into itself nor into one that is gone, and by nobody in the room', async () => {
    const [ana, ben] = [await people.comesIn('Ana'), await people.comesIn('Ben')];
    expect(await merge(ana, ana)).toBe('bad-value');
    expect(await people.send(ana.page, newOp('seat.merge', { seat: ben.seat, into: ana.seat }))).toBe(
      'not-allowed',
    );
    await people.press('seat.remove', { seat: ben.seat });
    expect(await merge(ana, ben)).toBe('unknown-seat');
    expect(await merge(ana, { seat: newTestId(), token: '' })).toBe('unknown-seat');
    expect((await room.store.seats(session.id)).map(({ name }) => name).toSorted()).toEqual(['Ana', 'Ben']);
  });
});
