import type { RunningServer } from './start.ts';

/** What the terminal says once the server listens: where to go, for whom, and where the data is. */
export function startLines({
  facilitatorLink,
  participantUrls,
  data,
}: Pick<RunningServer, 'facilitatorLink' | 'participantUrls' | 'data'>): string {
  const people =
    participantUrls.length > 0
      ? participantUrls
      : ['nobody but this machine: it is on no network, or HOST keeps it to itself'];
  const lines = [
    'Halfday 半日坊 is running. Ctrl+C ends it.',
    '',
    `  You           ${facilitatorLink}`,
    '                (signs you in, once; the first makes you the owner; every start prints a fresh one)',
    ...people.map((url, index) => `  ${index === 0 ? 'Participants' : '        or  '}  ${url}`),
    `  Data          ${data}`,
    '',
  ];
  return `${lines.join('\n')}\n`;
}
