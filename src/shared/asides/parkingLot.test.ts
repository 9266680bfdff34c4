import { expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import { ownParked, parkedRegisters, parkingLot, type ParkingSet } from './parkingLot.ts';

const stored = (field: string, value: JsonValue, changes: object = {}) => ({
  exercise: '@parking',
  owner: 'room',
  field,
  slot: 'current',
  value,
  revision: 1,
  client: 'device',
  ...changes,
});

const setting = (item: string, fields: ParkingSet['fields']): ParkingSet => ({
  type: 'parking.set',
  id: 'x',
  client: 'c',
  item,
  fields,
});

test('questions stand in the order in which they came, with who answers them and when', () => {
  const registers = [
    stored('b.text', 'Who pays?'),
    stored('b.at', 20),
    stored('a.text', 'Why so early?'),
    stored('a.at', 10),
    stored('a.owner', 'Mei'),
    stored('a.due', 'after the break'),
    stored('a.from', 't2'),
    stored('c.text', 'of an exercise', { exercise: 'rating' }),
  ];
  expect(parkingLot(registers)).toEqual([
    {
      id: 'a',
      text: 'Why so early?',
      owner: 'Mei',
      due: 'after the break',
      state: 'open',
      from: 't2',
      atMs: 10,
    },
    { id: 'b', text: 'Who pays?', owner: '', due: '', state: 'open', from: '', atMs: 20 },
  ]);
});

test('a press that is not stored yet shows at once, and what was erased is gone', () => {
  const registers = [
    stored('a.text', ''),
    stored('a.at', 10),
    stored('b.text', 'Who pays?'),
    stored('b.at', 20),
  ];
  const waiting = [setting('b', { state: 'done' }), setting('c', { text: 'And now?' })];
  expect(parkingLot(registers, waiting).map(({ id, state, atMs }) => [id, state, atMs])).toEqual([
    ['b', 'done', 20],
    ['c', 'open', null],
  ]);
});

test('a device knows its own questions alone, those that have not left it last', () => {
  const registers = [
    stored('b', 'Second', { owner: 'seat:mei', revision: 9 }),
    stored('a', 'First', { owner: 'seat:mei', revision: 3 }),
    stored('z', 'Not mine', { owner: 'seat:omar' }),
  ];
  const waiting = [setting('b', { text: 'Second' }), setting('c', { text: 'Third' })];
  expect(ownParked(registers, waiting, 'mei')).toEqual([
    { item: 'a', text: 'First', state: 'sent' },
    { item: 'b', text: 'Second', state: 'sent' },
    { item: 'c', text: 'Third', state: 'waiting' },
  ]);
});

test('what is acknowledged reads the same as what is told of it afterwards', () => {
  const op = setting('a', { text: 'Why?', owner: 'Mei' });
  const console = parkedRegisters(op, { owner: 'room', revision: 7 });
  expect(parkingLot(console)).toMatchObject([{ id: 'a', text: 'Why?', owner: 'Mei' }]);
  const device = parkedRegisters(op, { owner: 'seat:mei', revision: 7 });
  expect(ownParked(device, [], 'mei')).toEqual([{ item: 'a', text: 'Why?', state: 'sent' }]);
});
