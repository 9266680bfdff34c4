import { describe, expect, test } from 'vitest';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { canaries, someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import type { Actor } from '#shared/session/permissions.ts';
import { project, type ProjectContext, publicExercise, publicSlide } from './project.ts';
import type { Part, ScopedResult } from './protocol.ts';
import { exerciseStage, initialStage, type Phase, type Stage } from './stage.ts';

const ana: Actor = { role: 'participant', seat: 'ana', table: 't1', business: 'b1' };
const ben: Actor = { role: 'participant', seat: 'ben', table: 't2', business: 'b2' };
const projector: Actor = { role: 'projector' };
const everyone = {
  facilitator: { role: 'facilitator', account: 'owner', name: 'Ines' },
  server: { role: 'server' },
  ana,
  ben,
  projector,
} as const;
type Reader = keyof typeof everyone;

const workshop = someWorkshop();
const publicOptions = () => ({ min: 1 });

function stageAt(phases: Readonly<Record<string, Phase>>): Stage {
  const untouched = exerciseStage({ exercises: {} }, '');
  const exercises = Object.entries(phases).map(([id, phase]) => [id, { ...untouched, phase }] as const);
  return { ...initialStage(workshop), exercises: Object.fromEntries(exercises) };
}

function context(phases: Readonly<Record<string, Phase>>): ProjectContext {
  return { workshop, stage: stageAt(phases) };
}

function register(owner: string, slot = 'current'): Part {
  const key = { exercise: 'rating', owner, field: 'rating', slot };
  return { part: 'register', revision: 3, ...key, client: 'page', value: 'canary-answer' };
}

function result(exercise: string, ...scopes: readonly ScopedResult[]): Part {
  return { part: 'result', revision: 3, exercise, joined: 9, scopes };
}

const everybody: ScopedResult = { business: null, n: 6, result: 'canary-all' };
const harbour: ScopedResult = { business: 'b1', n: 5, result: 'canary-b1' };
const hill: ScopedResult = { business: 'b2', n: 1, result: 'canary-b2' };

/** Who gets a part unchanged; all others get nothing of it. */
const whole: Record<Part['part'], { readonly part: Part; readonly readers: readonly Reader[] }> = {
  session: {
    part: {
      part: 'session',
      revision: 1,
      session: { code: 'K7M4QD', workshopTitle: {}, segments: [], ...someSettings() },
    },
    readers: ['facilitator', 'server', 'ana', 'ben', 'projector'],
  },
  slide: {
    part: { part: 'slide', revision: 1, slide: publicSlide(someSlide('welcome')) },
    readers: ['facilitator', 'server', 'ana', 'ben', 'projector'],
  },
  stage: {
    part: { part: 'stage', revision: 1, stage: { ...stageAt({ rating: 'open' }), shown: [] } },
    readers: ['facilitator', 'server', 'ana', 'ben', 'projector'],
  },
  exercise: {
    part: { part: 'exercise', revision: 1, exercise: publicExercise(someExercise('rating'), publicOptions) },
    readers: ['facilitator', 'server', 'ana', 'ben', 'projector'],
  },
  register: { part: register('seat:ana'), readers: ['facilitator', 'server', 'ana'] },
  count: {
    part: { part: 'count', revision: 1, exercise: 'rating', ready: 2, joined: 9, of: 'seat' },
    readers: ['facilitator', 'server', 'projector'],
  },
  seat: {
    part: {
      part: 'seat',
      revision: 1,
      seat: { id: 'ben', name: 'canary-name', table: 't1', language: 'en', scribe: false },
      from: null,
    },
    readers: ['facilitator', 'server', 'ana'],
  },
  material: {
    part: {
      part: 'material',
      revision: 3,
      exercise: 'rating',
      scopes: [{ business: null, material: 'to vote on' }],
    },
    readers: ['facilitator', 'server', 'ana', 'ben'],
  },
  tableMaterial: {
    part: { part: 'tableMaterial', revision: 3, exercise: 'rating', table: 't1', material: 'canary-table' },
    readers: ['server', 'ana'],
  },
  progress: {
    part: {
      part: 'progress',
      revision: 1,
      exercise: 'rating',
      answered: ['seat:ben'],
      late: [],
      conflicts: 0,
    },
    readers: ['facilitator', 'server'],
  },
  result: { part: result('rating', everybody), readers: ['facilitator', 'server'] },
  plan: {
    part: { part: 'plan', revision: 1, list: 'invitees', id: 'ben', fields: { name: 'canary-invitee' } },
    readers: ['facilitator', 'server'],
  },
  tick: {
    part: { part: 'tick', revision: 1, item: 'venue', tick: { by: 'canary-ticker', atMs: 1 } },
    readers: ['facilitator', 'server'],
  },
};

describe('rule 8: every part, for every reader, while the exercise is open', () => {
  const cases = Object.values(whole).flatMap(({ part, readers }) =>
    Object.entries(everyone).map(([name, reader]) => ({
      name,
      part: part.part,
      given: part,
      reader,
      expected: readers.some((one) => one === name) ? part : null,
    })),
  );

  test.each(cases)('rule 8: $part for $name', ({ given, reader, expected }) => {
    expect(project(given, reader, context({ rating: 'open' }))).toEqual(expected);
  });

  test.each(['late', 'conflict:op', 'current'])(
    'rule 8: what lies in the slot %s is its owner’s alone',
    (slot) => {
      const part = register('seat:ana', slot);
      expect(project(part, ana, context({ rating: 'revealed' }))).toEqual(part);
      expect(project(part, ben, context({ rating: 'revealed' }))).toBeNull();
      expect(project(part, projector, context({ rating: 'revealed' }))).toBeNull();
    },
  );

  test('rule 8: a seat whose id begins like another’s is another seat', () => {
    expect(project(register('seat:anab'), ana, context({}))).toBeNull();
    expect(project(register('table:t11'), ana, context({}))).toBeNull();
    expect(project(register('room'), ana, context({}))).toBeNull();
    expect(project(register('anonymous:hash:b1'), ana, context({}))).toBeNull();
  });
});

test('rule 8: an anonymous worksheet is for who has its secret, and goes out under no name', () => {
  const part = register('anonymous:hash:b1');
  const opened = { ...ana, anonymous: { rating: ['anonymous:hash:b1', 'anonymous:hash:b2'] } };
  expect(project(part, opened, context({}))).toEqual({ ...part, owner: 'anonymous' });
  for (const reader of [ana, ben, projector]) expect(project(part, reader, context({}))).toBeNull();
  expect(project(register('anonymous:other:b1'), opened, context({}))).toBeNull();
  expect(project(register('anonymous:hash:b1', 'reset:op:current'), opened, context({}))).toBeNull();
});

describe('rule 8: tables', () => {
  const seat = { id: 'cy', name: 'canary-name', table: 't2', language: 'en', scribe: true } as const;

  test('rule 8: a table’s worksheet is its members’, what a reset has set aside is nobody’s', () => {
    const part = register('table:t1');
    expect(project(part, ana, context({}))).toEqual(part);
    for (const reader of [ben, projector]) expect(project(part, reader, context({}))).toBeNull();
    expect(project(register('table:t1', 'reset:op:current'), ana, context({}))).toBeNull();
  });

  test('rule 8: names are the own table’s; of who has left it one learns that, and not where to', () => {
    const moved: Part = { part: 'seat', revision: 4, seat, from: 't1' };
    expect(project(moved, ben, context({}))).toEqual({ ...moved, from: null });
    const gone = JSON.stringify(project(moved, ana, context({})));
    expect(gone).toContain('cy');
    expect(gone).not.toMatch(/canary|t2/);
    expect(project({ ...moved, from: null }, ana, context({}))).toBeNull();
    expect(project(moved, projector, context({}))).toBeNull();
  });

  test('rule 8: what can be taken back, and what the wall shows instead, are not for devices', () => {
    const picture = { slide: 'canary-frozen', step: 0, page: 0, exercises: {} };
    const stage: Stage = {
      ...stageAt({}),
      display: 'frozen',
      frozen: picture,
      undo: [{ place: { ...picture, slide: 'canary-undo' }, exercise: null, reset: null }],
    };
    const part: Part = { part: 'stage', revision: 1, stage };
    expect(JSON.stringify(project(part, ana, context({})))).not.toContain('canary');
    const wall = JSON.stringify(project(part, projector, context({})));
    expect(wall).toContain('canary-frozen');
    expect(wall).not.toContain('canary-undo');
  });
});

describe('rule 8: what is still to come', () => {
  test.each([ana, projector])('rule 8: $role learns of no exercise before it opens', (reader) => {
    const part: Part = { part: 'stage', revision: 1, stage: stageAt({ rating: 'open', next: 'draft' }) };
    expect(JSON.stringify(project(part, reader, context({})))).not.toContain('next');
    const next = workshop.exercises.find(({ id }) => id === 'next');
    const exercise = publicExercise(next ?? someExercise('next'), publicOptions);
    for (const phases of [{}, { next: 'draft' } as const]) {
      expect(project({ part: 'exercise', revision: 1, exercise }, reader, context(phases))).toBeNull();
    }
  });

  test('rule 8: a public slide has neither notes nor minutes, and none of what slides may hold some day', () => {
    const slide = {
      ...someSlide('welcome', { exercise: 'rating', source: { en: 'a book' } }),
      answerKey: 'canary',
    };
    expect(Object.keys(publicSlide(slide)).toSorted()).toEqual(
      ['id', 'segment', 'layout', 'exercise', 'title', 'blocks', 'source', 'steps'].toSorted(),
    );
    expect(JSON.stringify(publicSlide(slide))).not.toContain('canary');
    expect(JSON.stringify(slide)).toContain(canaries.notes);
  });

  test('rule 8: of an exercise’s options, the kind’s own allow-list goes out', () => {
    const exercise = {
      ...someExercise('rating', { options: { min: 1, key: 'canary' } }),
      facilitator: 'canary',
    };
    expect(JSON.stringify(publicExercise(exercise, publicOptions))).not.toContain('canary');
    expect(publicExercise(exercise, publicOptions).options).toEqual({ min: 1 });
  });
});

describe('rule 8: results', () => {
  test.each(['draft', 'open', 'grace', 'closed'] as const)(
    'rule 8: in %s nobody but the console sees one',
    (phase) => {
      const part = result('rating', everybody);
      for (const reader of [ana, projector])
        expect(project(part, reader, context({ rating: phase }))).toBeNull();
      expect(project(part, everyone.facilitator, context({ rating: phase }))).toEqual(part);
    },
  );

  test('rule 8: once revealed, everybody sees it', () => {
    const part = result('rating', everybody);
    for (const reader of [ana, projector])
      expect(project(part, reader, context({ rating: 'revealed' }))).toEqual(part);
  });

  test('rule 8: what a result holds for the facilitator alone leaves for nobody else', () => {
    const part = result('rating', { ...everybody, moderation: 'canary-hidden' });
    for (const reader of [ana, projector]) {
      expect(project(part, reader, context({ rating: 'revealed' }))).toEqual(result('rating', everybody));
    }
    expect(project(part, everyone.facilitator, context({ rating: 'revealed' }))).toEqual(part);
  });

  test('rule 8: one that is never to be seen is not seen when revealed, and one of no exercise neither', () => {
    for (const exercise of ['private', 'unknown', '__proto__']) {
      for (const reader of [ana, projector]) {
        expect(project(result(exercise, everybody), reader, context({ [exercise]: 'revealed' }))).toBeNull();
      }
    }
  });

  test('rule 8: with several businesses, each device sees its own and neither the others’ nor the sum', () => {
    const part = result('rating', everybody, harbour, hill);
    const revealed = context({ rating: 'revealed' });
    expect(project(part, ana, revealed)).toEqual(result('rating', harbour));
    expect(project(part, ben, revealed)).toEqual(result('rating', hill));
    expect(project(part, { ...ana, business: '' }, revealed)).toEqual(result('rating'));
  });

  test('rule 8: below its minimum a result shows how many answered and nothing of what', () => {
    const sensitive = someWorkshop({ exercises: [someExercise('sensitive', { minimum: 6 })] });
    const revealed = { workshop: sensitive, stage: stageAt({ sensitive: 'revealed' }) };
    const part = result('sensitive', everybody, harbour);
    expect(project(part, projector, revealed)).toEqual(
      result('sensitive', everybody, { ...harbour, result: null }),
    );
    expect(JSON.stringify(project(part, ana, revealed))).not.toContain('canary');
  });

  test('rule 8: that something waits for its show is told as such, and not below the minimum', () => {
    const sensitive = someWorkshop({ exercises: [someExercise('sensitive', { minimum: 6 })] });
    const revealed = { workshop: sensitive, stage: stageAt({ sensitive: 'revealed' }) };
    const moderation = { held: 1, hidden: 0, shown: 5, queue: ['canary-held'] };
    const part = result('sensitive', { ...everybody, moderation }, { ...harbour, moderation });
    expect(project(part, projector, revealed)).toEqual(
      result('sensitive', { ...everybody, unshown: true }, { ...harbour, result: null }),
    );
  });
});

describe('rule 8: material', () => {
  const scopes = [
    { business: null, material: 'canary-all' },
    { business: 'b1', material: 'canary-b1' },
    { business: 'b2', material: 'canary-b2' },
  ];
  const part: Part = { part: 'material', revision: 3, exercise: 'rating', scopes };

  test('rule 8: a device gets its own business’s, and neither the others’ nor the sum', () => {
    const seen = project(part, everyone.ana, context({ rating: 'open' }));
    expect(seen).toEqual({ ...part, scopes: [scopes[1]] });
  });

  test('rule 8: a table’s is its members’: not another table’s of the same business, nor the facilitator’s', () => {
    const table: Part = { ...whole.tableMaterial.part };
    const open = context({ rating: 'open' });
    expect(project(table, ana, open)).toEqual(table);
    expect(project(table, { ...ana, table: 't2' }, open)).toBeNull();
    for (const phase of ['grace', 'closed', 'revealed'] as const) {
      expect(project(table, ana, context({ rating: phase }))).toEqual(table);
      expect(project(table, everyone.facilitator, context({ rating: phase }))).toBeNull();
    }
    for (const phases of [{}, { rating: 'draft' } as const]) {
      expect(project(table, ana, context(phases))).toBeNull();
    }
  });

  test('rule 8: nobody gets it before the exercise has begun, nor the wall at any time', () => {
    expect(project(part, everyone.ana, context({}))).toBeNull();
    expect(project(part, everyone.projector, context({ rating: 'open' }))).toBeNull();
  });
});
