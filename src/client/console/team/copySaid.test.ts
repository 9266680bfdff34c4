import { describe, expect, test } from 'vitest';
import type { CopyStatus } from '#shared/session/copies.ts';
import { copySaid } from './copySaid.ts';
import { teamWords } from './messages.ts';

const nowMs = 10 * 60_000;
const time = (atMs: number): string => `00:${String(atMs / 60_000).padStart(2, '0')}`;
const status: CopyStatus = { folder: '/media/stick', copiedMs: nowMs, problem: null };

function said(changes: Partial<CopyStatus>, language: 'en' | 'zh-Hans' = 'en') {
  return copySaid({ ...status, ...changes }, nowMs, teamWords(language), time);
}

describe('how the copies stand, as the console says it', () => {
  test('a copy of this minute is named with its time, quietly', () => {
    expect(said({})).toEqual({ tone: 'ok', sentence: 'Copied to /media/stick at 00:10.' });
    expect(said({}, 'zh-Hans').sentence).toBe('00:10已备份到/media/stick。');
    expect(said({ copiedMs: null })).toEqual({
      tone: 'ok',
      sentence: 'The first copy to /media/stick is being made.',
    });
  });

  test('where none can be made, how old the last one is, why, and what to do', () => {
    expect(said({ copiedMs: nowMs - 3 * 60_000, problem: 'gone' })).toEqual({
      tone: 'bad',
      sentence:
        'The last copy is 3 minutes old: there is no folder /media/stick. Put the stick back, and copying goes on by itself.',
    });
    expect(said({ copiedMs: nowMs - 60_000, problem: 'full' }).sentence).toMatch(
      /^The last copy is one minute old: the disk of/,
    );
    expect(said({ copiedMs: null, problem: 'read-only' }).sentence).toMatch(
      /^No copy yet: \/media\/stick cannot be written/,
    );
    expect(said({ copiedMs: nowMs - 3 * 60_000, problem: 'failing' }, 'zh-Hans').sentence).toBe(
      '上次备份是3分钟前：/media/stick存不进去。换一个U盘，就会接着备份。',
    );
  });

  test('a copy that hangs is late, though nobody has said why', () => {
    expect(said({ copiedMs: nowMs - 2 * 60_000 }).tone).toBe('ok');
    expect(said({ copiedMs: nowMs - 3 * 60_000 }).tone).toBe('bad');
  });
});
