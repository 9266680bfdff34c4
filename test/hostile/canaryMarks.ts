export const readers = ['ana', 'ben', 'cy', 'projector'] as const;
export type Reader = (typeof readers)[number];
const harbour = ['ana', 'ben', 'projector'] as const;
const hill = ['cy', 'projector'] as const;
const table1 = ['ana', 'ben'] as const;

/**
 * What is planted, and whose socket may ever be sent it, in a whole session that ends with everything revealed.
 * Ana and Ben sit at table 1, which is Harbour's; Cy sits at table 2, which is Hill's.
 */
export const mayHear = {
  'mark-notes': [],
  'mark-hidden-slide': [],
  'mark-later-slide': [],
  'mark-title-before-rewording': [],
  'mark-title-in-own-words': readers,
  'mark-shown-exercise': readers,
  'mark-draft-question': [],
  'mark-draft-debrief': [],
  'mark-hidden-exercise': [],
  'mark-checklist': [],
  'mark-ticked-by': [],
  'mark-venue': [],
  'mark-invitee': [],
  'mark-phone-of-invitee': [],
  'mark-task': [],
  'mark-parking': [],
  'mark-other-session': [],
  'mark-helper': [],
  'mark-name-of-ana': table1,
  'mark-name-of-ben': table1,
  'mark-name-of-cy': ['cy'],
  // Of two businesses, each hears its own; the wall shows all.
  'mark-shared-by-ana': harbour,
  'mark-shared-by-cy': hill,
  'mark-kept-by-ana': ['ana'],
  'mark-hidden-of-ben': ['ben'],
  'mark-late-of-ben': ['ben'],
  'mark-set-aside-of-ana': ['ana'],
  'mark-back-again-of-ana': harbour,
  'mark-wish-of-table-1': harbour,
  'mark-lost-at-table-1': table1,
  'mark-wish-of-table-2': hill,
  'mark-how-of-cy': hill,
  'mark-note-of-ana': harbour,
  'mark-note-of-cy': hill,
  'mark-row-shown-by-table-1': harbour,
  'mark-row-kept-by-table-1': table1,
  'mark-row-shown-by-ana': harbour,
  'mark-row-kept-by-ana': ['ana'],
  'mark-row-for-the-table-of-ana': table1,
  'mark-split': readers,
  'mark-in-split': readers,
  'mark-caution': readers,
  'mark-explanation': readers,
  'mark-because-of-cy': hill,
  // A figure that she put in, in a calculation whose outcome she sends to the room.
  '73190573': ['ana'],
  MARKWORDOFCY: hill,
  'mark-criterion-of-table-1': harbour,
  'mark-card-of-table-2': hill,
  'mark-standard-of-table-1': harbour,
  'mark-moment-of-table-2': hill,
  'mark-carried-by-ana': ['ana'],
  'mark-sent-to-harbour': harbour,
  'mark-action-kept-by-ana': ['ana'],
  'mark-action-shared-by-ana': harbour,
  'mark-action-of-table-2': hill,
  'mark-line-of-ana': harbour,
  'mark-line-of-too-few': ['ana'],
  'mark-reason-never-shown': ['ana'],
  'mark-reason-of-too-few': ['ana'],
} as const satisfies Readonly<Record<string, readonly Reader[]>>;
export type Mark = keyof typeof mayHear;

/** What each may get over HTTP besides, with what it holds: the wall draws all its slides without a network. */
export const mayFetch: Readonly<Record<Reader, readonly Mark[]>> = {
  ana: ['mark-title-in-own-words', 'mark-shown-exercise'],
  ben: ['mark-title-in-own-words', 'mark-shown-exercise'],
  cy: ['mark-title-in-own-words', 'mark-shown-exercise'],
  projector: [
    'mark-title-in-own-words',
    'mark-shown-exercise',
    'mark-later-slide',
    'mark-draft-question',
    'mark-draft-debrief',
  ],
};

/** What happens in between, before which somebody has not heard what they hear of it. */
export const happenings = ['the vote', 'its result', 'the split', 'the answers', 'the plan'] as const;
export type Happening = (typeof happenings)[number];

/** Who hears of what no sooner than with what happens. */
export const notBefore: Readonly<Record<Happening, Partial<Readonly<Record<Mark, readonly Reader[]>>>>> = {
  'the vote': { 'mark-note-of-ana': ['ben', 'projector'], 'mark-note-of-cy': ['projector'] },
  'its result': { 'mark-note-of-ana': ['projector'], 'mark-note-of-cy': ['projector'] },
  'the split': { 'mark-split': readers, 'mark-in-split': readers, 'mark-caution': readers },
  'the answers': { 'mark-explanation': readers, 'mark-because-of-cy': ['projector'] },
  'the plan': { 'mark-sent-to-harbour': harbour },
};

/** What its writers keep: no facilitator and no export sees it either. */
export const keptMarks: readonly Mark[] = [
  'mark-kept-by-ana',
  'mark-row-kept-by-table-1',
  'mark-row-kept-by-ana',
  'mark-row-for-the-table-of-ana',
  '73190573',
  'mark-carried-by-ana',
  'mark-action-kept-by-ana',
];

/** The marks that stand in a text. */
export function marksIn(words: string): readonly string[] {
  return Object.keys(mayHear).filter((mark) => words.includes(mark));
}
