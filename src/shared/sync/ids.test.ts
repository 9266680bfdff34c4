import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { exerciseIdSchema, groupRoomCode, idSchema, makeId, makeRoomCode, normalizeRoomCode } from './ids.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random bytes from a list, then zeros. */
function bytesFrom(list: readonly number[]) {
  let at = 0;
  return (length: number) => Uint8Array.from({ length }, () => list[at++] ?? 0);
}

describe('ids', () => {
  test('have 132 bits: 22 symbols of 64, each as likely as the next', () => {
    const seen = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const first = makeId(bytesFrom([byte]))[0] ?? '';
      seen.set(first, (seen.get(first) ?? 0) + 1);
    }
    expect(seen.size).toBe(64);
    expect(new Set(seen.values())).toEqual(new Set([4]));
  });

  test('are told from anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 22, maxLength: 22 }), (bytes) => {
        expect(idSchema.safeParse(makeId(() => bytes)).success).toBe(true);
      }),
    );
    for (const wrong of [
      '',
      'x'.repeat(21),
      'x'.repeat(23),
      `${'x'.repeat(21)}!`,
      `${'x'.repeat(22)}\n`,
      7,
      null,
    ]) {
      expect(idSchema.safeParse(wrong).success).toBe(false);
    }
    for (const wrong of ['', '-a', 'A', '__proto__', 'a'.repeat(41), 'a b']) {
      expect(exerciseIdSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe('room codes', () => {
  test('are six symbols without look-alikes, or eight', () => {
    expect(alphabet).toHaveLength(30);
    expect(alphabet).not.toMatch(/[ILOU01]/);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 40 }), (bytes) => {
        expect(makeRoomCode(bytesFrom([...bytes]))).toMatch(new RegExp(`^[${alphabet}]{6}$`));
        expect(makeRoomCode(bytesFrom([...bytes]), 8)).toMatch(new RegExp(`^[${alphabet}]{8}$`));
      }),
    );
  });

  test('use every symbol equally often: bytes that would favor some are drawn again', () => {
    const seen = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      // Followed by a byte that shows whether the first was taken.
      const code = makeRoomCode(bytesFrom([byte, 29]));
      if (code[0] === 'Z' && code[1] === '2' && byte % 30 !== 29) continue;
      const first = byte >= 240 ? 'drawn again' : (code[0] ?? '');
      seen.set(first, (seen.get(first) ?? 0) + 1);
    }
    const counts = [...seen].filter(([symbol]) => symbol !== 'drawn again').map(([, count]) => count);
    expect(counts).toEqual(Array.from({ length: 30 }, () => 8));
  });

  test('are the same however they were typed, and stand in two halves', () => {
    expect(normalizeRoomCode(' k7m-4qd ')).toBe('K7M4QD');
    expect(normalizeRoomCode('K7M\u00a04QD')).toBe('K7M4QD');
    expect(groupRoomCode('K7M4QD')).toBe('K7M 4QD');
    expect(normalizeRoomCode(groupRoomCode('K7M4QD'))).toBe('K7M4QD');
    expect(groupRoomCode('K7M4QD2P')).toBe('K7M4 QD2P');
    expect(normalizeRoomCode(groupRoomCode('K7M4QD2P'))).toBe('K7M4QD2P');
  });
});
