import { expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { pickTable, randomIndex } from './pickTable.ts';

/** Bytes that a test chooses; random ones once they have run out. */
function bytes(...given: number[]): (length: number) => Uint8Array {
  const rest = [...given];
  return (length) => Uint8Array.from({ length }, () => rest.shift() ?? Math.floor(Math.random() * 256));
}

/** As the stage keeps them (shared/sync/stage.ts). */
const keep = (picks: readonly string[], table: string): readonly string[] =>
  picks.includes(table) ? [table] : [...picks, table];

test('every table that is there has its turn before any has a second one, round after round', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (present, rounds) => {
        let picks: readonly string[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const turn = present.map(() => {
            const table = pickTable({ present, picks, randomBytes: bytes() });
            picks = keep(picks, table ?? '');
            return table;
          });
          expect(new Set(turn)).toEqual(new Set(present));
          expect(turn).toHaveLength(present.length);
        }
      },
    ),
  );
});

test('a table never comes twice in a row where another is there, whoever comes and goes', () => {
  const tables = ['a', 'b', 'c', 'd'];
  fc.assert(
    fc.property(fc.array(fc.subarray(tables, { minLength: 2 }), { maxLength: 30 }), (comings) => {
      let picks: readonly string[] = [];
      for (const present of comings) {
        const table = pickTable({ present, picks, randomBytes: bytes() }) ?? '';
        expect(present).toContain(table);
        expect(table).not.toBe(picks[picks.length - 1]);
        picks = keep(picks, table);
      }
    }),
  );
});

test('one table is picked again and again, and none where nobody is there', () => {
  expect(pickTable({ present: ['a'], picks: ['a'], randomBytes: bytes() })).toBe('a');
  expect(pickTable({ present: [], picks: ['a'], randomBytes: bytes() })).toBeNull();
});

test('a draw that would favor the first tables is made again', () => {
  // 65,535 is the last whole multiple of 3 below 65,536: the highest draw of all is left out.
  expect(randomIndex(3, bytes(255, 255, 0, 2))).toBe(2);
  expect(randomIndex(3, bytes(255, 254, 9, 9))).toBe(65_534 % 3);
});

test('of all possible draws each table gets exactly as many', () => {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (let draw = 0; draw < 65_536; draw += 1) {
    let asked = 0;
    const index = randomIndex(7, (length) => {
      asked += 1;
      return asked === 1 ? Uint8Array.of(draw >> 8, draw & 255) : new Uint8Array(length);
    });
    if (asked === 1) counts[index] = (counts[index] ?? 0) + 1;
  }
  expect(new Set(counts).size).toBe(1);
});
