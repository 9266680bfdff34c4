import { describe, expect, test } from 'vitest';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { moderateBy, mostInSmallRoom } from './holdPolicy.ts';

type Hold = SessionSettings['moderation']['hold'];

function why(text: string, people: number, hold: Hold, words: string[] | null = null) {
  return moderateBy(someSettings({ people, moderation: { hold, words } }))(text);
}

describe('what people write in their own words', () => {
  test('is shown at once in a room of forty, and waits in one that expects more', () => {
    expect(why('Greet by name', mostInSmallRoom, 'large')).toBe(null);
    expect(why('Greet by name', mostInSmallRoom + 1, 'large')).toBe('room');
  });

  test('waits in any room, or in none, where the session says so', () => {
    expect(why('Greet by name', 5, 'always')).toBe('room');
    expect(why('Greet by name', 500, 'never')).toBe(null);
  });

  test('waits with a word of the list in any room, and is named for that', () => {
    expect(why('That bastard', 5, 'never')).toBe('words');
    expect(why('那个王八蛋', 500, 'always')).toBe('words');
  });

  test('is looked up in the session’s own list instead, where there is one', () => {
    expect(why('That bastard', 5, 'never', ['merger'])).toBe(null);
    expect(why('The Merger', 5, 'never', ['merger'])).toBe('words');
    expect(why('The Merger', 5, 'never', [])).toBe(null);
  });
});
