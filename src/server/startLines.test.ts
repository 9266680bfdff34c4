import { describe, expect, test } from 'vitest';
import type { RunningServer } from './start.ts';
import { startLines } from './startLines.ts';

const server = {
  facilitatorLink: 'http://localhost:4173/sign-in#token',
  data: '/home/ada/half day/data',
  copyFolder: null,
  resumed: null,
};

test('the terminal names the link, every address for participants in a column, and the data', () => {
  const participantUrls = ['http://192.168.1.7:4173', 'http://10.0.0.7:4173', 'http://172.17.0.1:4173'];
  expect(startLines({ ...server, participantUrls }).split('\n')).toEqual([
    'Halfday 半日坊 is running. Ctrl+C ends it.',
    '',
    '  You           http://localhost:4173/sign-in#token',
    '                (signs you in, once; the first makes you the owner; every start prints a fresh one)',
    '  Participants  http://192.168.1.7:4173',
    '          or    http://10.0.0.7:4173',
    '          or    http://172.17.0.1:4173',
    '  Data          /home/ada/half day/data',
    '',
    '',
  ]);
});

test('a machine without a network says so where the addresses would be', () => {
  expect(startLines({ ...server, participantUrls: [] })).toContain(
    '\n  Participants  nobody but this machine: it is on no network, or HOST keeps it to itself\n',
  );
});

describe('a start from a copy', () => {
  const atMs = new Date(2026, 11, 10, 10, 41, 20).getTime();
  const copy = {
    halfdayCopy: 1,
    number: 7,
    atMs,
    version: '0.1.0',
    data: '0a1b2c3d',
    file: 'halfday-0a1b2c3d-7.sqlite',
    bytes: 1,
    sha256: '',
    forgotten: '',
    resumed: [],
    sessions: [{ id: 's', title: 'Harbour Team', code: 'K7M4QD', revision: 12 }],
  } as const;
  const report = { copy, wentOn: false, damaged: [], movedTo: null };
  const after = (resumed: RunningServer['resumed'], laterMs: number): readonly string[] =>
    startLines({ ...server, participantUrls: [], copyFolder: '/media/stick', resumed }, atMs + laterMs)
      .split('\n')
      .slice(6);

  test('is said with its sessions, how old it is, and what is missing', () => {
    expect(
      after({ ...report, copy: { ...copy, sessions: [...copy.sessions], resumed: [] } }, 200_000),
    ).toEqual([
      '  Copies        /media/stick, every minute',
      '',
      'Resumed from the copy of 10:41:20, 3 minutes old. In it:',
      '  K7M4QD  Harbour Team',
      'What the room wrote after 10:41:20 is not in this copy.',
      '',
      '',
    ]);
  });

  test('names the day where that is another, a damaged copy, and where the data went that stood there', () => {
    const said = after(
      {
        ...report,
        copy: { ...copy, sessions: [], resumed: [] },
        damaged: ['halfday-0a1b2c3d-8.sqlite'],
        movedTo: '/data/halfday-before.sqlite',
      },
      26 * 3_600_000,
    );
    expect(said.slice(2, -2)).toEqual([
      'Resumed from the copy of 2026-12-10 10:41:20, 26 hours old. In it:',
      '  no session yet',
      'What the room wrote after 2026-12-10 10:41:20 is not in this copy.',
      'halfday-0a1b2c3d-8.sqlite is damaged: this is the copy before it.',
      'The data that stood here before are kept as /data/halfday-before.sqlite.',
    ]);
  });

  test('that the data folder has gone further than already says so, and names nothing as missing', () => {
    const said = after({ ...report, copy: { ...copy, sessions: [], resumed: [] }, wentOn: true }, 0).join(
      '\n',
    );
    expect(said).toContain('The data folder holds the copy of 10:41:20 already, and what was written since');
    expect(said).not.toContain('is not in this copy');
  });
});
