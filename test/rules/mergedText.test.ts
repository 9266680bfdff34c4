import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '#shared/sync/limits.ts';
import { textOf } from '#shared/sync/mergedText.ts';
import type { JsonValue, WorksheetSet } from '#shared/sync/op.ts';
import { openDoc, typeInto, valueOf } from '#shared/sync/textDoc.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

const word = { en: 'word' };
const axis = { label: word, low: word, high: word };
const region = { name: word, note: word };
const regions = { topLeft: region, topRight: region, bottomLeft: region, bottomRight: region };
const options = { x: axis, y: axis, regions, own: word, rivals: 0, reasons: 1, how: word };
const workshop = someWorkshop({
  id: 'together',
  exercises: [someExercise('way', { kind: 'quadrant', owner: 'table', options })],
});

/** The text as somebody has it who typed this over what they had before them. */
function typed(before: JsonValue | undefined, text: string) {
  const doc = openDoc(before);
  typeInto(doc, text);
  return valueOf(doc);
}

let room: TestRoom;
let session: TestSession;
let ana: RawPage;
let ben: RawPage;
let anaSeat: TestSeat;

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession({ workshop });
  anaSeat = await session.join({ name: 'Ana' });
  [ana, ben] = [await opened(anaSeat), await opened(await session.join({ name: 'Ben' }))];
  return () => [ana, ben].forEach((page) => page.close());
});

async function opened(seat: TestSeat): Promise<RawPage> {
  const page = await session.page(seat);
  page.hello();
  await page.frame('welcome');
  return page;
}

async function write(page: RawPage, value: JsonValue, changes: Partial<WorksheetSet> = {}) {
  const common = { client: page.client, exercise: 'way', owner: 'table', field: 'how' } as const;
  const op = someAnswer({ ...common, value, ...changes });
  page.op(op);
  const frame = await page.answer(op.id);
  return frame.type === 'ack' ? frame.outcome : frame.type === 'refuse' ? frame.reason : frame.type;
}

async function stored(slot = 'current'): Promise<string | undefined> {
  const registers = await room.store.registers(session.id, { exercise: 'way', owner: 'table:t1' });
  const found = registers.find((one) => one.field === 'how' && one.slot.startsWith(slot));
  return found && textOf(found.value);
}

describe('a long text that a table writes together', () => {
  test('rule 6: two who write on the same words, apart, are both in it; nothing is left to choose', async () => {
    await session.phase('way', 'open');
    const begun = typed(undefined, 'We train in May.');
    expect(await write(ana, { ...begun })).toBe('applied');
    expect(await write(ana, { ...typed(begun, 'We train in May. Ana asks for the budget.') })).toBe(
      'applied',
    );
    expect(await write(ben, { ...typed(begun, 'First of all: We train in May.') })).toBe('applied');
    expect(await stored()).toBe('First of all: We train in May. Ana asks for the budget.');
    const registers = await room.store.registers(session.id, { exercise: 'way' });
    expect(registers.map(({ slot }) => slot)).toEqual(['current']);
  });

  test('rule 9: the words that stand are the documents’, whatever a page says they are', async () => {
    await session.phase('way', 'open');
    expect(await write(ana, { ...typed(undefined, 'We train.'), text: 'We do nothing.' })).toBe('applied');
    expect(await stored()).toBe('We train.');
  });

  test('rule 5: what comes too late merges with what else came too late, and with the text when it is taken in', async () => {
    await session.phase('way', 'open');
    const begun = typed(undefined, 'We train.');
    await write(ana, { ...begun });
    await session.phase('way', 'closed');
    await session.phase('way', 'closed');
    expect(await write(ana, { ...typed(begun, 'We train. In May.') })).toBe('late');
    expect(await write(ben, { ...typed(begun, 'Yes: We train.') })).toBe('late');
    expect(await stored('late')).toBe('Yes: We train. In May.');
    expect(await stored()).toBe('We train.');
    await session.phase('way', 'open');
    expect(await stored()).toBe('Yes: We train. In May.');
  });

  test('rule 4: a text merges where its kind says so, and nowhere else; what is no document is refused', async () => {
    await session.phase('way', 'open');
    const text = typed(undefined, 'We train.');
    expect(await write(ana, { ...text }, { field: 'reason1' })).toBe('bad-value');
    expect(await write(ana, { ...text, doc: 'AAECAwQFBgc=' })).toBe('bad-value');
    expect(await write(ana, { ...text, doc: '!' })).toBe('bad-value');
    expect(await stored()).toBeUndefined();
  });

  test('rule 6: what somebody wrote for a table that they have left lies beside its text; taken, it merges', async () => {
    await session.phase('way', 'open');
    const begun = typed(undefined, 'We train.');
    await write(ben, { ...begun });
    const seats = await room.store.seats(session.id);
    const seat = seats.find(({ name }) => name === 'Ana')?.id ?? '';
    await room.facilitator.op(session.id, { type: 'seat.move', seat, table: 't2' });
    ana.close();
    ana = await session.page(anaSeat);
    ana.hello();
    await ana.frame('welcome');
    const left = typed(begun, 'We train. In May, says Ana.');
    expect(await write(ana, { ...left }, { table: 't1' })).toBe('conflict');
    expect(await stored()).toBe('We train.');
    expect(await stored('conflict')).toBe('We train. In May, says Ana.');
    await write(ben, { ...typed(begun, 'Agreed: We train.') });
    const registers = await room.store.registers(session.id, { exercise: 'way', owner: 'table:t1' });
    const slot = registers.find((one) => one.slot.startsWith('conflict'))?.slot ?? '';
    const taken = {
      type: 'worksheet.resolve',
      exercise: 'way',
      owner: 'table:t1',
      field: 'how',
      slot,
    } as const;
    await room.facilitator.op(session.id, { ...taken, choice: 'take' });
    expect(await stored()).toBe('Agreed: We train. In May, says Ana.');
    const after = await room.store.registers(session.id, { exercise: 'way', owner: 'table:t1' });
    expect(after.filter((one) => one.slot.startsWith('conflict') && one.value !== null)).toEqual([]);
  });

  test('rule 10: a text has so much room and no more, however it came about', async () => {
    await session.phase('way', 'open');
    expect(await write(ana, { ...typed(undefined, 'x'.repeat(limits.mergedTextCharacters)) })).toBe(
      'applied',
    );
    expect(await write(ben, { ...typed(undefined, 'and more') })).toBe('too-large');
    expect(await write(ben, { text: '', doc: 'A'.repeat(limits.mergedTextBytes) })).toBe('too-large');
    expect((await stored())?.length).toBe(limits.mergedTextCharacters);
  });
});
