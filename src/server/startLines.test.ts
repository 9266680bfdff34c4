import { expect, test } from 'vitest';
import { startLines } from './startLines.ts';

const server = {
  facilitatorLink: 'http://localhost:4173/sign-in#token',
  data: '/home/ada/half day/data',
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
