import type { ResumeReport } from './resumeCopy.ts';

const minuteMs = 60_000;

/** What the terminal says of a start from a copy: which sessions, as of when, and what is missing. */
export function resumeLines(
  { copy, wentOn, damaged, movedTo }: ResumeReport,
  nowMs: number,
): readonly string[] {
  const { atMs, sessions } = copy;
  const time = clockTime(atMs, nowMs);
  const said = wentOn
    ? [`The data folder holds the copy of ${time} already, and what was written since: it goes on with that.`]
    : [
        `Resumed from the copy of ${time}, ${age(nowMs - atMs)} old. In it:`,
        ...(sessions.length > 0
          ? sessions.map(({ title, code }) => `  ${code}  ${title}`)
          : ['  no session yet']),
        `What the room wrote after ${time} is not in this copy.`,
      ];
  const [file, ...others] = damaged;
  if (file !== undefined && !wentOn)
    said.push(`${[file, ...others].join(' and ')} is damaged: this is the copy before it.`);
  if (movedTo !== null) said.push(`The data that stood here before are kept as ${movedTo}.`);
  return said;
}

/** The time on the wall of this machine; with the day, where that is another. */
function clockTime(atMs: number, nowMs: number): string {
  const at = new Date(atMs);
  const time = at.toLocaleTimeString('en-GB');
  const day = at.toLocaleDateString('sv-SE');
  return day === new Date(nowMs).toLocaleDateString('sv-SE') ? time : `${day} ${time}`;
}

function age(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / minuteMs);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return minutes === 1 ? 'one minute' : `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? 'one hour' : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}
