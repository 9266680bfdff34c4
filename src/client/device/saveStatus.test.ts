import { describe, expect, test } from 'vitest';
import type { OutboxEntry } from '#client/sync/outbox.ts';
import { saveStatus } from './saveStatus.ts';

const self = { role: 'projector' } as const;
const entry: OutboxEntry = {
  order: 1,
  op: {
    type: 'worksheet.set',
    id: 'a'.repeat(22),
    client: 'b'.repeat(22),
    exercise: 'self-rating',
    owner: 'seat',
    field: 'rating',
    value: 7,
    base: 0,
    phaseRevision: 1,
  },
  refused: null,
};

describe('rule 3: what the device says is what is true', () => {
  test.each([
    ['online with nothing waiting', { connection: 'online', waiting: [], refused: [] }, { kind: 'saved' }],
    [
      'online with an op on its way',
      { connection: 'online', waiting: [entry], refused: [] },
      { kind: 'saving' },
    ],
    [
      'offline with nothing waiting',
      { connection: 'offline', outage: 'yours', waiting: [], refused: [] },
      { kind: 'offline' },
    ],
    [
      'offline with two that wait',
      { connection: 'offline', outage: 'host', waiting: [entry, entry], refused: [] },
      { kind: 'offlineWaiting', count: 2 },
    ],
    [
      'without a line for less than a second, with nothing waiting',
      { connection: 'offline', waiting: [], refused: [] },
      { kind: 'saved' },
    ],
    [
      'without a line for less than a second, with an op on its way',
      { connection: 'offline', waiting: [entry], refused: [] },
      { kind: 'saving' },
    ],
    [
      'before the first word of the server',
      { connection: 'connecting', self: null, waiting: [], refused: [] },
      { kind: 'connecting' },
    ],
    [
      'before the first word of the server, with an op from before the reload',
      { connection: 'connecting', waiting: [entry], refused: [] },
      { kind: 'saving' },
    ],
    [
      'online with one that the server cannot save',
      { connection: 'online', waiting: [entry], refused: [], cannotSave: 'fault' },
      { kind: 'notSaved', count: 1 },
    ],
    [
      'online with nothing waiting, while the server cannot save',
      { connection: 'online', waiting: [], refused: [], cannotSave: 'fault' },
      { kind: 'saved' },
    ],
    [
      'online with one refused',
      { connection: 'online', waiting: [], refused: [{ ...entry, refused: 'closed' }] },
      { kind: 'refused', count: 1 },
    ],
  ] as const)('%s', (_title, state, status) => {
    expect(saveStatus({ outage: null, self, cannotSave: null, ...state })).toEqual(status);
  });
});
