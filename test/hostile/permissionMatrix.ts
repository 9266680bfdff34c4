import type { Op } from '#shared/sync/op.ts';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import { openDoc, typeInto, valueOf } from '#shared/sync/textDoc.ts';
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
  readonly given?: 'a late answer' | 'conflicts' | 'a change' | 'somebody removed';
}

const no = 'not-allowed';
/** Stands for the account of the session’s maker, which is made anew for every run. */
export const makersAccount = '@maker';
/** The seat of somebody who was removed, where a case has one. */
export const removedSeat = 'dee-------------------';
/** Only who drives the room. */
const driving: Row = ['yes', 'yes', 'yes', no, no, no, no, no];
const answer = { exercise: 'rating', field: 'rating', value: 7, base: 0, phaseRevision: 1 };
const stored = { exercise: 'words', field: 'text' };
/** Each participant’s in the worksheet that is theirs, and the console’s in none. */
const each: Row = [no, no, no, 'own', 'own', 'own', no, 'elsewhere'];
const everybody = (reason: RefusalReason): Row => [
  reason,
  reason,
  reason,
  reason,
  reason,
  reason,
  reason,
  reason,
];
const refused = (reason: RefusalReason): Row => [no, no, no, reason, reason, reason, no, reason];

/** Who drives the room is told why, all others only that they may not. */
const refusedHere = (reason: RefusalReason): Row => [reason, reason, reason, no, no, no, no, no];

/** An entry that is taken along into the plan, which has not begun. */
const entry = { exercise: 'wishes', record: 'w1', text: 'Call back' };
const along = { exercise: 'plan', field: 'carried.c1abc', value: entry, base: 0, phaseRevision: 0 };

function merged(text: string) {
  const doc = openDoc(undefined);
  typeInto(doc, text);
  return valueOf(doc);
}
const standard = {
  ...answer,
  exercise: 'moments',
  field: 'moments.aaaaaaaa.standard',
  value: merged('We answer by noon.'),
};
const vote = { ...answer, exercise: 'ideas', field: 'votes.abc', value: 1 };

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
    'of one’s own vote': { draft: { ...vote, owner: 'seat' }, verdicts: each },
    'of more votes on one than there are': {
      draft: { ...vote, value: 2, owner: 'seat' },
      verdicts: refused('bad-value'),
    },
    'of a vote of one’s table': {
      draft: { ...vote, exercise: 'wishes', owner: 'table' },
      verdicts: refused('bad-value'),
    },
    'taken along into one’s own plan, before it begins': {
      draft: { ...along, owner: 'seat' },
      verdicts: each,
    },
    // As from somebody who has left that table: it is added there.
    'taken along into the plan of a table that is not one’s own': {
      draft: { ...along, owner: 'table', table: 't1' },
      verdicts: [no, no, no, 'own', 'own', 'yes', no, 'elsewhere'],
    },
    'taken out of the plan of a table that is not one’s own': {
      draft: { ...along, owner: 'table', table: 't1', value: null },
      verdicts: [no, no, no, 'own', 'own', no, no, 'elsewhere'],
    },
    'sent to everybody’s plan': {
      draft: { ...along, owner: 'room', value: { ...entry, business: 'b2' } },
      verdicts: driving,
    },
    'taken along from where nothing leads there': {
      draft: { ...along, owner: 'seat', value: { ...entry, exercise: 'words' } },
      verdicts: refused('bad-value'),
    },
    'taken along to where nothing is taken in': {
      draft: { ...along, exercise: 'words', owner: 'seat' },
      verdicts: refused('bad-value'),
    },
    'taken along, and more besides': {
      draft: { ...along, owner: 'seat', value: { ...entry, owner: `seat:${people.ben}` } },
      verdicts: refused('bad-value'),
    },
    'of a text that one’s table writes together': {
      draft: { ...standard, owner: 'table' },
      verdicts: each,
    },
    'of such a text as one’s own': { draft: { ...standard, owner: 'seat' }, verdicts: refused(no) },
    'of such a text where none merges': {
      draft: { ...standard, field: 'moments.aaaaaaaa.moment', owner: 'table' },
      verdicts: refused('bad-value'),
    },
    'of what is no document': {
      draft: { ...standard, value: { text: 'x', doc: 'AAECAwQFBgc=' }, owner: 'table' },
      verdicts: refused('bad-value'),
    },
    'of a document with U+0000 in it': {
      draft: { ...standard, value: { ...merged('We\0answer'), text: 'We answer' }, owner: 'table' },
      verdicts: refused('bad-value'),
    },
    'of a document that is too large': {
      draft: { ...standard, value: { text: '', doc: 'A'.repeat(25_000) }, owner: 'table' },
      verdicts: everybody('too-large'),
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
  'seat.rename': {
    'of Ana': {
      draft: { seat: people.ana, name: 'Anna' },
      verdicts: ['yes', 'yes', 'yes', 'yes', no, no, no, 'elsewhere'],
    },
  },
  'seat.merge': {
    'of Ben into Ana': { draft: { seat: people.ben, into: people.ana }, verdicts: driving },
  },
  'seat.remove': { 'of Ana': { draft: { seat: people.ana }, verdicts: driving } },
  'seat.restore': {
    'of somebody who was shown the door': {
      draft: { seat: removedSeat },
      verdicts: driving,
      given: 'somebody removed',
    },
    'of Ana, who is in': { draft: { seat: people.ana }, verdicts: refusedHere('stale') },
  },
  'parking.set': {
    'of a question': {
      draft: { item: 'a'.repeat(22), fields: { text: 'Who answers at night?' } },
      verdicts: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', no, 'elsewhere'],
    },
  },
  'tally.set': {
    'of an energy that nobody has': {
      draft: { of: 'energy', key: 'a'.repeat(22), counts: [0, 0, 0, 0, 9] },
      verdicts: everybody(no),
    },
  },
  'stage.go': { 'to a slide': { draft: { slide: 'later', step: 0, epoch: 3 }, verdicts: driving } },
  'stage.display': { 'to black': { draft: { display: 'blank', epoch: 3 }, verdicts: driving } },
  'stage.page': { 'of the wall': { draft: { page: 1, epoch: 3 }, verdicts: driving } },
  // Whoever made the change drives since, and nobody beside them.
  'stage.undo': {
    'of a change': {
      draft: { epoch: 4 },
      given: 'a change',
      verdicts: ['not-driver', 'not-driver', 'yes', no, no, no, no, no],
    },
  },
  'stage.agenda': { 'back to the plan': { draft: { agenda: null, epoch: 3 }, verdicts: driving } },
  'stage.begin': { 'of the clock': { draft: { epoch: 3 }, verdicts: driving } },
  'stage.timer': { 'of a minute': { draft: { act: 'start', ms: 60_000, epoch: 3 }, verdicts: driving } },
  'stage.lock': { 'of the door': { draft: { to: 'locked', epoch: 3 }, verdicts: driving } },
  'stage.pulse': { 'of the room': { draft: { to: 'open', epoch: 3 }, verdicts: driving } },
  'stage.pick': {
    'of a table': { draft: { table: 't1', epoch: 3 }, verdicts: driving },
    'of a table that is not there': {
      draft: { table: 't9', epoch: 3 },
      verdicts: refusedHere('unknown-table'),
    },
  },
  'stage.drive': {
    'to one of the team': { draft: { account: makersAccount, name: 'Mallory' }, verdicts: driving },
    'to somebody else': {
      draft: { account: 'nobody', name: 'Mallory' },
      verdicts: refusedHere('bad-value'),
    },
    // Anybody of the team may take the wheel.
    'while another drives': {
      draft: { account: makersAccount, name: 'Mallory' },
      given: 'a change',
      verdicts: driving,
    },
  },
  'exercise.phase': {
    'to its end': { draft: { exercise: 'rating', to: 'closed', phaseRevision: 1 }, verdicts: driving },
    'of what is still to come': {
      draft: { exercise: 'next', to: 'open', phaseRevision: 0 },
      verdicts: driving,
    },
    'to another of its turns': {
      draft: { exercise: 'ideas', to: 'open', turn: 0, phaseRevision: 1 },
      verdicts: driving,
    },
    'to a turn that there is not': {
      draft: { exercise: 'ideas', to: 'open', turn: 2, phaseRevision: 1 },
      verdicts: ['stale', 'stale', 'stale', no, no, no, no, no],
    },
    'to a turn where there is none': {
      draft: { exercise: 'rating', to: 'open', turn: 1, phaseRevision: 1 },
      verdicts: ['stale', 'stale', 'stale', no, no, no, no, no],
    },
  },
  'exercise.timer': {
    'by a minute': { draft: { exercise: 'rating', addMs: 60_000, phaseRevision: 1 }, verdicts: driving },
  },
  'exercise.pause': {
    'of its time': { draft: { exercise: 'rating', to: 'paused', phaseRevision: 1 }, verdicts: driving },
    'while another drives': {
      draft: { exercise: 'words', to: 'paused', phaseRevision: 1 },
      given: 'a change',
      verdicts: ['not-driver', 'not-driver', 'yes', no, no, no, no, no],
    },
  },
  'exercise.reset': {
    'of the rating': { draft: { exercise: 'rating', phaseRevision: 1 }, verdicts: driving },
  },
  'plan.tick': { 'of the venue': { draft: { item: 'venue', done: true, by: 'Mallory' }, verdicts: driving } },
  'plan.set': {
    'of an invitee': {
      draft: { records: [{ list: 'invitees', id: 'mei', fields: { name: 'Mei' } }] },
      verdicts: driving,
    },
    'of an invitee at a table that is not there': {
      draft: { records: [{ list: 'invitees', id: 'mei', fields: { table: 't9' } }] },
      verdicts: refusedHere('bad-value'),
    },
    'of what became of a letter': {
      draft: { records: [{ list: 'letters', id: 'mei', fields: { state: 'sent' } }] },
      verdicts: everybody(no),
    },
    'of a field that no list has': {
      draft: { records: [{ list: 'place', id: 'place', fields: { constructor: 'x' } }] },
      verdicts: refusedHere('bad-value'),
    },
  },
  'plan.erase': { 'of an invitee': { draft: { invitees: ['mei'] }, verdicts: driving } },
  'plan.forget': { 'before its time': { draft: {}, verdicts: everybody(no) } },
  'session.change': {
    'of its title': {
      draft: { settings: someSettings({ workshop: hostileWorkshop.id, title: 'Taken over' }) },
      verdicts: driving,
    },
  },
};
