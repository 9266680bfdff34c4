import type { ActionName } from './consoleActions.ts';
import type { ButtonName } from './ActionButton.tsx';

/** For the exercise on the slide: only what can be pressed now is there. */
export const exerciseControls: readonly ButtonName[] = [
  'open',
  'close',
  'reveal',
  'hide',
  'reopen',
  'toTables',
  'toSeats',
  'lastTurn',
  'nextTurn',
  'pause',
  'lessTime',
  'moreTime',
  'reset',
];

/** For what the wall shows, and the way back. */
export const wallControls: readonly ButtonName[] = ['undo', 'preview', 'blank', 'freeze', 'jump', 'keys'];

/** Which control leaves a narrow row first: its key goes on working, and it stands behind "More". */
export const leavesFirst: readonly ButtonName[] = [
  'keys',
  'lessTime',
  'lastTurn',
  'jump',
  'reset',
  'toSeats',
  'pause',
  'preview',
  'moreTime',
  'toTables',
  'nextTurn',
  'undo',
  'freeze',
  'reopen',
];

type Heading = 'ofExercise' | 'ofWall' | 'ofTime' | 'ofPeople' | 'ofConsole';

/** What stands behind "More", under its headings: everything that has no place of its own on the screen. */
export const behindMore: readonly { readonly heading: Heading; readonly names: readonly ButtonName[] }[] = [
  { heading: 'ofExercise', names: exerciseControls },
  { heading: 'ofTime', names: ['timer', 'privateTimer', 'catchUp', 'agenda', 'runLog'] },
  { heading: 'ofPeople', names: ['people', 'parking', 'energy', 'pick', 'team'] },
  { heading: 'ofWall', names: ['undo', 'preview', 'blank', 'freeze'] },
  { heading: 'ofConsole', names: ['jump', 'keys'] },
];

interface KeyGroup {
  readonly heading: Heading | 'ofRoom' | 'ofEntries';
  readonly meanings: readonly ActionName[];
}

/** The list of keys, as it is read: what is pressed all day first. */
export const keyGroups: readonly KeyGroup[] = [
  { heading: 'ofRoom', meanings: ['forward', 'back', 'jump', 'undo'] },
  { heading: 'ofExercise', meanings: ['open', 'close', 'reveal', 'hide', 'toTables'] },
  { heading: 'ofWall', meanings: ['preview', 'freeze', 'blank', 'pageBack', 'pageForward'] },
  {
    heading: 'ofTime',
    meanings: ['moreTime', 'lessTime', 'pause', 'timer', 'privateTimer', 'catchUp', 'agenda'],
  },
  {
    heading: 'ofEntries',
    meanings: ['previousEntry', 'nextEntry', 'showEntry', 'hideEntry', 'sendEntry', 'wide'],
  },
  { heading: 'ofPeople', meanings: ['people', 'parking', 'energy', 'pick', 'team'] },
  { heading: 'ofConsole', meanings: ['keys'] },
];
