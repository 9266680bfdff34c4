import type { Op } from '#shared/sync/op.ts';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import { someSettings } from '../helpers/facilitator.ts';
import { hostileWorkshop, people } from './hostileWorld.ts';

/** In the order of the columns below. Ana's is the seat that is meant; Ben sits with her, Cy at the other table. */
export const roles = [
  'maker',
  'invited',
  'installation',
  'ana',
  'ben',
  'cy',
  'projector',
  /** Ana's twin in another session, who names the same ids. */
  'anaElsewhere',
] as const;
export type Role = (typeof roles)[number];

/** Who is sent away, whatever they say. */
export const nobodies = [
  'facilitatorElsewhere',
  'revokedProjector',
  'signedOut',
  'forgedCookie',
  'stranger',
  'forgedToken',
] as const;
export type Nobody = (typeof nobodies)[number];

/**
 * `yes`: stored, and in the log. `own`: stored in the worksheet that the token owns, whoever was meant.
 * `elsewhere`: stored in the other session, nothing here. Else the reason, and nothing is stored.
 */
export type Verdict = 'yes' | 'own' | 'elsewhere' | RefusalReason;
type Row = readonly [
  maker: Verdict,
  invited: Verdict,
  installation: Verdict,
  ana: Verdict,
  ben: Verdict,
  cy: Verdict,
  projector: Verdict,
  anaElsewhere: Verdict,
];

type Draft = Readonly<Record<string, unknown>>;
export interface MatrixCase {
  readonly draft: Draft;
  readonly verdicts: Row;
  /** What lies about before, in either session. */
  readonly given?: 'a late answer' | 'conflicts' | 'a change';
}

const no = 'not-allowed';
/** Only who drives the room. */
const driving: Row = ['yes', 'yes', 'yes', no, no, no, no, no];
const answer = { exercise: 'rating', field: 'rating', value: 7, base: 0, phaseRevision: 1 };
const stored = { exercise: 'words', field: 'text' };

/** DESIGN.md §6, line by line. An op that is not here does not compile. */
export const permissionMatrix: { readonly [Type in Op['type']]: Readonly<Record<string, MatrixCase>> } = {
  'worksheet.set': {
    'of one’s own': {
      draft: { ...answer, owner: 'seat' },
      verdicts: [no, no, no, 'own', 'own', 'own', no, 'elsewhere'],
    },
    'of one’s table': {
      draft: { ...answer, exercise: 'ours', owner: 'table' },
      verdicts: [no, no, no, 'own', 'own', 'own', no, 'elsewhere'],
    },
    'of one’s table, while people work alone': {
      draft: { ...answer, owner: 'table' },
      verdicts: [no, no, no, 'not-open', 'not-open', 'not-open', no, 'not-open'],
    },
    // As from somebody who has left that table: it is kept beside what the table has, and never in its place.
    'of a table that is not one’s own': {
      draft: { ...answer, exercise: 'ours', owner: 'table', table: 't1' },
      verdicts: [no, no, no, 'own', 'own', 'yes', no, 'elsewhere'],
    },
    'of what is closed': {
      draft: { ...answer, exercise: 'shut', owner: 'seat' },
      verdicts: [no, no, no, 'closed', 'closed', 'closed', no, 'closed'],
    },
    'of what is still to come': {
      draft: { ...answer, exercise: 'next', owner: 'seat' },
      verdicts: [no, no, no, 'not-open', 'not-open', 'not-open', no, 'not-open'],
    },
    'of the facilitator’s marks': {
      draft: { ...answer, exercise: 'words', field: 'hidden.abc', value: true, owner: 'room' },
      verdicts: driving,
    },
    'without a name, where names are asked for': {
      draft: { ...answer, owner: 'anonymous' },
      verdicts: [no, no, no, no, no, no, no, no],
    },
  },
  'worksheet.takeLate': {
    'of Ana’s': {
      draft: { ...stored, owner: `seat:${people.ana}`, slot: 'late:x' },
      given: 'a late answer',
      verdicts: driving,
    },
  },
  'worksheet.resolve': {
    'of Ana’s': {
      draft: { ...stored, owner: `seat:${people.ana}`, slot: 'conflict:x-0', choice: 'take' },
      given: 'conflicts',
      verdicts: ['yes', 'yes', 'yes', 'yes', no, no, no, 'elsewhere'],
    },
    'of Ana’s table': {
      draft: { ...stored, owner: 'table:t1', slot: 'conflict:x-0', choice: 'leave' },
      given: 'conflicts',
      verdicts: ['yes', 'yes', 'yes', 'yes', 'yes', no, no, 'elsewhere'],
    },
    'of the facilitators’': {
      draft: { ...stored, owner: 'room', slot: 'conflict:x-0', choice: 'take' },
      given: 'conflicts',
      verdicts: driving,
    },
  },
  'seat.move': {
    'of Ana': {
      draft: { seat: people.ana, table: 't2' },
      verdicts: ['yes', 'yes', 'yes', 'yes', no, no, no, 'elsewhere'],
    },
  },
  'seat.scribe': {
    'of Ana’s table': {
      draft: { seat: people.ana },
      verdicts: ['yes', 'yes', 'yes', 'yes', 'yes', no, no, 'elsewhere'],
    },
  },
  'seat.erase': {
    'of Ana': {
      draft: { seat: people.ana },
      verdicts: ['yes', 'yes', 'yes', 'yes', no, no, no, 'elsewhere'],
    },
  },
  'stage.go': { 'to a slide': { draft: { slide: 'later', step: 0, epoch: 3 }, verdicts: driving } },
  'stage.display': { 'to black': { draft: { display: 'blank', epoch: 3 }, verdicts: driving } },
  'stage.page': { 'of the wall': { draft: { page: 1, epoch: 3 }, verdicts: driving } },
  'stage.undo': { 'of a change': { draft: { epoch: 4 }, given: 'a change', verdicts: driving } },
  'exercise.phase': {
    'to its end': { draft: { exercise: 'rating', to: 'closed', phaseRevision: 1 }, verdicts: driving },
    'of what is still to come': {
      draft: { exercise: 'next', to: 'open', phaseRevision: 0 },
      verdicts: driving,
    },
  },
  'exercise.timer': {
    'by a minute': { draft: { exercise: 'rating', addMs: 60_000, phaseRevision: 1 }, verdicts: driving },
  },
  'exercise.reset': {
    'of the rating': { draft: { exercise: 'rating', phaseRevision: 1 }, verdicts: driving },
  },
  'plan.tick': { 'of the venue': { draft: { item: 'venue', done: true, by: 'Mallory' }, verdicts: driving } },
  'session.change': {
    'of its title': {
      draft: { settings: someSettings({ workshop: hostileWorkshop.id, title: 'Taken over' }) },
      verdicts: driving,
    },
  },
};
