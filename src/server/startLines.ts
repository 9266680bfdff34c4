import { resumeLines } from '#server/copy/resumeLines.ts';
import type { RunningServer } from './start.ts';

type Started = Pick<RunningServer, 'facilitatorLink' | 'participantUrls' | 'data' | 'copyFolder' | 'resumed'>;

/** What the terminal says once the server listens: where to go, for whom, where the data is, and what it went on from. */
export function startLines(
  { facilitatorLink, participantUrls, data, copyFolder, resumed }: Started,
  nowMs: number = Date.now(),
): string {
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
    ...(copyFolder === null ? [] : [`  Copies        ${copyFolder}, every minute`]),
    '',
    ...(resumed === null ? [] : [...resumeLines(resumed, nowMs), '']),
  ];
  return `${lines.join('\n')}\n`;
}
