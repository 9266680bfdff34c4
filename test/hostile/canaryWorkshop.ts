import type { Exercise, ExerciseTurn, Workshop } from '#shared/content/workshop.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { someExercise, someSlide, someWorkshop } from '../helpers/someWorkshop.ts';

const say = (text: string) => ({ en: [{ text }] });
const notes = { en: [{ part: 'say', text: [{ text: 'mark-notes' }] }] } as const;
const text = { kind: 'text', options: { lines: 2, sharing: 'always' } } as const;
const scale = { min: 1, max: 10, low: { en: 'low' }, high: { en: 'high' }, because: { en: 'Why?' } };
const axis = { label: { en: 'axis' }, low: { en: 'low' }, high: { en: 'high' } };
const region = { name: { en: 'region' }, note: { en: 'note' } };
const votes = { each: 2, stacking: false, minutes: 2, title: { en: 'Which first?' } };
const someClass = (id: string) => ({ id, title: { en: id } });
const someChoice = (id: string) => ({ id, label: { en: `choice ${id}` } });

/** An exercise of a kind that opens in turns, as the compiler makes it. */
function turning(id: string, changes: Pick<Exercise, 'kind' | 'options' | 'owner'>): Exercise {
  const { kind, options, owner } = changes;
  const own = owner === 'table' ? 'table' : 'seat';
  const turns = (rulesByKind.get(kind)?.turns(options) ?? []).map((turn): ExerciseTurn => ({
    ...turn,
    minutes: 2,
    owner: turn.owner === 'seat' ? 'seat' : own,
  }));
  return someExercise(id, { ...changes, turns });
}

/** Taken along to the plan. */
const carried = { carry: [{ to: 'plan', title: { en: 'Plan' }, owner: 'both' }] } as const;

/** One exercise of every kind at least, with all that a kind keeps back for a while. */
const kinds: readonly Exercise[] = [
  turning('lenses', {
    kind: 'brainstorm',
    owner: 'seat',
    options: {
      item: { en: 'note' },
      lenses: ['one', 'two'].map((id) => ({ id, title: { en: id }, minutes: 1 })),
      atMost: 9,
      votes,
    },
  }),
  {
    ...turning('kept', {
      kind: 'list',
      owner: 'table',
      options: { item: { en: 'row' }, atMost: 9, sharing: { default: 'table' }, votes },
    }),
    ...carried,
  },
  someExercise('alone', {
    kind: 'list',
    options: { item: { en: 'row' }, atMost: 9, sharing: { default: 'room' } },
  }),
  someExercise('guess', {
    kind: 'allocate',
    options: {
      points: 100,
      choices: [someChoice('x'), someChoice('y')],
      figures: [
        { id: 'split', title: { en: 'mark-split' }, shares: [{ label: { en: 'mark-in-split' }, share: 68 }] },
      ],
      caution: { en: 'mark-caution' },
    },
  }),
  someExercise('quiz', {
    kind: 'choice',
    options: {
      questions: [
        {
          id: 'q1',
          choices: [{ ...someChoice('x'), right: true }, someChoice('y')],
          explanation: { en: 'mark-explanation' },
        },
      ],
      because: { question: { en: 'Why?' } },
    },
  }),
  someExercise('figures', { kind: 'calculator', options: { calculation: 'retention-growth' } }),
  someExercise('words100', { kind: 'letter-sum', options: { word: 'ATTITUDE', atMost: 8 } }),
  someExercise('classes', {
    kind: 'sort',
    owner: 'table',
    options: { item: { en: 'card' }, classes: [someClass('a'), someClass('b')], criteria: true, atMost: 9 },
  }),
  someExercise('moments', { kind: 'journey', owner: 'table', options: { atMost: 8 } }),
  someExercise('plan', {
    kind: 'action-table',
    owner: 'both',
    options: { rows: 5, atMost: 20, days: 90, detail: 'full' },
  }),
  ...[1, 5].map((minimum) =>
    someExercise(minimum === 1 ? 'form' : 'short-form', {
      kind: 'feedback',
      minimum,
      options: { items: [{ id: 'tomorrow', type: 'text', question: { en: 'What tomorrow?' } }] },
    }),
  ),
];

/** A workshop that says a mark wherever something is not for everybody. */
export const canaryWorkshop: Workshop = someWorkshop({
  id: 'canaries',
  slides: [
    someSlide('welcome', { notes }),
    someSlide('rate', { title: say('mark-title-before-rewording'), notes }),
    someSlide('secret', { title: say('mark-hidden-slide') }),
    someSlide('later', { title: say('mark-later-slide') }),
  ],
  exercises: [
    someExercise('words', {
      kind: 'text',
      options: { lines: 2, sharing: 'choice' },
      question: { en: 'mark-shown-exercise' },
    }),
    someExercise('shared', text),
    someExercise('again', text),
    someExercise('back', text),
    someExercise('wishes', { kind: 'list', owner: 'table', options: { item: { en: 'wish' }, atMost: 9 } }),
    someExercise('map', {
      kind: 'quadrant',
      options: {
        x: axis,
        y: axis,
        regions: { topLeft: region, topRight: region, bottomLeft: region, bottomRight: region },
        own: { en: 'We' },
        rivals: 1,
        reasons: 1,
        how: { en: 'How?' },
      },
    }),
    ...kinds,
    someExercise('never', { options: scale, visibility: 'never' }),
    someExercise('few', { options: scale, minimum: 5 }),
    someExercise('next', { question: { en: 'mark-draft-question' }, debrief: { en: 'mark-draft-debrief' } }),
    someExercise('unasked', { question: { en: 'mark-hidden-exercise' } }),
  ],
  checklist: [
    {
      id: 'before',
      title: { en: 'Before' },
      days: -7,
      minutesBefore: [],
      items: [{ id: 'venue', text: { en: 'mark-checklist' } }],
    },
  ],
});

/** Two businesses, a table of each. */
export const canarySettings = {
  venue: 'mark-venue',
  businesses: [
    { id: 'b1', name: 'Harbour' },
    { id: 'b2', name: 'Hill' },
  ],
  tables: [
    { id: 't1', name: 'Table 1', business: 'b1' },
    { id: 't2', name: 'Table 2', business: 'b2' },
  ],
  hidden: { slides: ['secret'], exercises: ['unasked'] },
  wording: [
    { of: 'slide', id: 'rate', text: 'title', language: 'en', words: 'mark-title-in-own-words' } as const,
  ],
};
