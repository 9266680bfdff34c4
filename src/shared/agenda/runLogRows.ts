import type { RunLog } from './runLog.ts';
import { eventText, type RunLogNaming, runTime, signed, titleIn } from './runLogText.ts';
import { runLogWords } from './runLogWords.ts';

/** The run log as rows of text under the words' `columns`: segments, their sum and the ends, then what was done when. */
export function runLogRows(log: RunLog, naming: RunLogNaming): readonly (readonly string[])[] {
  const words = runLogWords[naming.language];
  const time = (ms: number | null): string => (ms === null ? '' : runTime(ms, naming.timeZone));
  const minutes = (value: number | null): string => (value === null ? '' : String(value));
  const difference = (value: number | null): string => (value === null ? '' : signed(value));
  const { total } = log;
  return [
    ...log.rows.map((row) => [
      words.segment,
      time(row.startMs),
      time(row.endMs),
      titleIn(naming, row.segment),
      minutes(row.planned),
      minutes(row.today),
      minutes(row.spent),
      difference(row.difference),
      words.states[row.state],
    ]),
    [
      words.total,
      time(log.startMs),
      time(log.endMs),
      '',
      minutes(total.planned),
      minutes(total.today),
      minutes(total.spent),
      difference(total.difference),
      '',
    ],
    [words.reserve, '', '', '', minutes(log.reserve), '', '', '', ''],
    [words.toldEnd, '', time(log.toldEndMs), '', '', '', '', '', ''],
    ...(log.movedEndMs === log.toldEndMs
      ? []
      : [[words.movedEnd, '', time(log.movedEndMs), '', '', '', '', '', '']]),
    ...log.events.map((event) => [
      words.event,
      time(event.atMs),
      '',
      eventText(event, naming),
      '',
      '',
      '',
      '',
      '',
    ]),
  ];
}
