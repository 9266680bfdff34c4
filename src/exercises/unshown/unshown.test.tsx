import { render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, test } from 'vitest';
import type { Language } from '#shared/content/language.ts';
import type { Moderate } from '#shared/moderation/moderate.ts';
import { shownScopes } from '#shared/sync/project.ts';
import type { PublicExercise, ScopedResult } from '#shared/sync/protocol.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { viewsByKind } from '#exercises/views.ts';

const item = { en: 'A note', 'zh-Hans': '一条' };

/** By kind: its options, and what somebody wrote. */
const written = {
  list: [{ item, atMost: 9 }, { rows: [{ text: 'Waited an hour' }] }],
  brainstorm: [
    { item, atMost: 9, lenses: [{ id: 'better', title: item, minutes: 3 }] },
    { notes: { better: [{ text: 'Waited an hour' }] } },
  ],
  'action-table': [
    { rows: 2, atMost: 5, days: 30, detail: 'short' },
    { rows: [{ action: 'Call them back', shared: true }] },
  ],
  journey: [{ atMost: 8 }, { moments: [{ moment: 'Call them back' }] }],
  text: [{ lines: 2, sharing: 'always' }, { text: 'Waited an hour' }],
  // The example is the facilitator's own, and never waits.
  'letter-sum': [{ word: 'ATTITUDE', atMost: 5 }, { words: ['attitude', 'hardwork'] }],
} as const;

type Kind = keyof typeof written;
const kinds = Object.entries(written).map(([kind]) => kind);
const holdAll: Moderate = () => 'room';

function exerciseOf(kind: string, options: unknown): PublicExercise {
  const found = rulesByKind.get(kind);
  if (!found) throw new Error(`There is no kind ${kind}.`);
  return {
    id: kind,
    kind,
    segment: 'attitude',
    owner: 'seat',
    minutes: 2,
    importance: 'core',
    visibility: 'afterClose',
    minimum: 1,
    title: item,
    question: item,
    prompt: item,
    debrief: { en: 'And now?', 'zh-Hans': '然后呢？' },
    options: found.publicContent(options),
  };
}

/** What two people wrote, as the facilitator is told of it. */
function told(kind: string, options: unknown, sample: unknown, moderate: Moderate): ScopedResult {
  const rules = rulesByKind.get(kind);
  let record = 0;
  const makeId = (): string => `record-${(record += 1)}`;
  const worksheets = ['ana', 'ben'].map((seat) => {
    const answers = rules?.answersOf(options, sample, makeId) ?? [];
    const fields = Object.fromEntries(answers.map(({ field, value }) => [field, value]));
    return { owner: 'seat' as const, key: `seat:${seat}`, table: 't1', fields };
  });
  const input = { worksheets, room: {}, related: {}, moderate };
  const { n = 0, result = null, moderation } = rules?.summarize(options, input) ?? {};
  return { business: null, n, result, ...(moderation === undefined ? {} : { moderation }) };
}

async function wallOf(
  exercise: PublicExercise,
  scopes: readonly ScopedResult[],
  languages: readonly Language[],
): Promise<string> {
  const views = viewsByKind.get(exercise.kind);
  if (!views) throw new Error(`There is no kind ${exercise.kind}.`);
  const { container } = render(
    <Suspense fallback="…">
      <views.Projector
        exercise={exercise}
        scopes={scopes.map((scope) => ({ ...scope, name: null }))}
        joined={2}
        languages={languages}
        tables={{}}
        page={0}
      />
    </Suspense>,
  );
  await waitFor(() => expect(container.textContent).not.toBe('…'));
  return container.textContent ?? '';
}

function sampleOf(kind: string): readonly [options: unknown, sample: unknown] {
  const isKind = (one: string): one is Kind => one in written;
  if (!isKind(kind)) throw new Error(`Nobody wrote in ${kind}.`);
  return written[kind];
}

describe.each(kinds)('a wall of what people wrote, all of which waits or is hidden: %s', (kind) => {
  const [options, sample] = sampleOf(kind);
  const exercise = exerciseOf(kind, options);
  const held = told(kind, options, sample, holdAll);

  test('says in both languages that answers are in, and nothing of what is done with them', async () => {
    const wall = await wallOf(exercise, shownScopes([held], 1), ['en', 'zh-Hans']);
    expect(wall).toContain('Answers are in. What we look at comes up here.');
    expect(wall).toContain('回答收到了，要一起看的会出现在这里。');
    expect(wall).not.toMatch(/yet|还没|hold|hidden|隐藏|审/i);
    expect(wall.toLowerCase()).not.toMatch(/waited|call them|hardwork/);
  });

  test('says that nothing has come where nothing has', async () => {
    const nothing = rulesByKind.get(kind)?.summarize(options, { worksheets: [], room: {}, related: {} });
    const empty = { business: null, n: 0, result: nothing?.result ?? null };
    const wall = await wallOf(exercise, shownScopes([empty], 0), ['en']);
    expect(wall).not.toContain('Answers are in');
  });

  test('has the words once they are shown, and no longer speaks of answers', async () => {
    const shown = told(kind, options, sample, () => null);
    const wall = await wallOf(exercise, shownScopes([shown], 1), ['en']);
    expect(wall.toLowerCase()).toMatch(/waited|call them|hardwork/);
    expect(wall).not.toContain('Answers are in');
  });

  test('close by, neither a device nor the facilitator is told that nothing has come', async () => {
    const views = viewsByKind.get(kind);
    if (!views) throw new Error(`There is no kind ${kind}.`);
    const around = { exercise, joined: 2, languages: ['en'] as const, tables: {} };
    render(
      <Suspense fallback="…">
        {shownScopes([held], 1).map((scope) => (
          <views.Result key="device" {...around} scope={scope} />
        ))}
        <views.Console {...around} scope={held} marks={{}} mark={() => undefined} />
      </Suspense>,
    );
    // A text's own sentence says how many wrote.
    const words = kind === 'text' ? /^2 wrote/ : /^Answers are in/;
    expect(await screen.findAllByText(words)).toHaveLength(2);
  });
});

test('a list of which some stays with its writers and the rest waits does not say that all was kept', async () => {
  const options = { item, atMost: 9, sharing: { default: 'room' } };
  const rows = [
    { text: 'Waited an hour', sharing: 'room' },
    { text: 'My own affair', sharing: 'private' },
  ];
  const exercise = exerciseOf('list', options);
  const wall = await wallOf(exercise, shownScopes([told('list', options, { rows }, holdAll)], 1), ['en']);
  expect(wall).toContain('Answers are in.');
  expect(wall).not.toContain('kept');
});

test('rule 8: below the anonymous minimum nobody is told that anything waits', () => {
  const [options, sample] = sampleOf('list');
  const held = told('list', options, sample, holdAll);
  expect(shownScopes([held], 3)).toEqual([{ business: null, n: 2, result: null }]);
  expect(shownScopes([held], 2)).toEqual([{ business: null, n: 2, result: held.result, unshown: true }]);
});
