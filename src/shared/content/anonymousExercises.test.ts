import { describe, expect, test } from 'vitest';
import { publicExercise } from '#shared/sync/project.ts';
import { compileFiles, lineOf, minimalWorkshop, withChange, type WorkshopFiles } from './minimalWorkshop.ts';

const rating = 'exercises/rating.yaml';
const work = '01-work.en.md';

/** The rating, with these lines in the place of its minimum. */
function ratingWith(...lines: readonly string[]): WorkshopFiles {
  return withChange(minimalWorkshop, rating, 'minimum: 5\n', lines.map((line) => `${line}\n`).join(''));
}

function exerciseOf(files: WorkshopFiles) {
  const { workshop, problems } = compileFiles(files);
  expect(problems).toEqual([]);
  return workshop?.exercises[0];
}

function expectOnly(files: WorkshopFiles, fragment: string, says: string): void {
  const message: unknown = expect.stringContaining(says);
  expect(compileFiles(files).problems).toEqual([
    { file: rating, line: lineOf(files, rating, fragment), message },
  ]);
}

describe('an anonymous exercise', () => {
  test('shows its result from five answers on when nothing is said, and from more when more is said', () => {
    expect(exerciseOf(ratingWith('anonymous: true'))).toMatchObject({ anonymous: true, minimum: 5 });
    expect(exerciseOf(ratingWith('anonymous: true', 'minimum: 8'))).toMatchObject({ minimum: 8 });
  });

  test('is told to the device as anonymous', () => {
    const exercise = exerciseOf(ratingWith('anonymous: true'));
    expect(exercise && publicExercise(exercise, () => null)).toMatchObject({ anonymous: true });
    const named = exerciseOf(minimalWorkshop);
    expect(named && publicExercise(named, () => null)).not.toHaveProperty('anonymous');
  });

  test('may not show fewer than five', () => {
    expectOnly(
      ratingWith('anonymous: true', 'minimum: 4'),
      'minimum: 4',
      'write 5 or more, or leave "minimum" out',
    );
  });

  test('is each person’s own', () => {
    expect(exerciseOf(ratingWith('anonymous: true', 'owner: seat'))).toMatchObject({ owner: 'seat' });
    for (const owner of ['table', 'both']) {
      const files = ratingWith('anonymous: true', `owner: ${owner}`);
      expectOnly(files, `owner: ${owner}`, 'write "owner: seat", or leave it out');
    }
  });

  test('says so with true or false; any other exercise says its minimum', () => {
    expect(exerciseOf(ratingWith('anonymous: false', 'minimum: 2'))).not.toHaveProperty('anonymous');
    expectOnly(
      ratingWith('anonymous: partly', 'minimum: 5'),
      'anonymous: partly',
      '"anonymous" must be true or false',
    );
    expectOnly(ratingWith('anonymous: false'), 'kind:', '"minimum" is missing');
  });

  test('leads to no other, and no other to it', () => {
    let files = withChange(minimalWorkshop, rating, '  to: 10', '  to: 10\n  after:\n    - first-rating');
    files = withChange(files, work, 'layout: cards\n', 'layout: exercise\nexercise: first-rating\n');
    files = withChange(files, work, '- **Team** Everyone may act\n- **Customers** They come back\n', '');
    files = withChange(files, work, 'minutes: 5', 'minutes: 9');
    files = withChange(files, '01-work.zh-Hans.md', '- **团队** 人人都能做主\n- **客户** 他们会再来\n', '');
    const first = (minimalWorkshop[rating] ?? '').replace('importance: core', 'importance: optional');
    const anonymous = (yaml = ''): string => yaml.replace('minimum: 5', 'anonymous: true');
    const says = 'One of the two is anonymous';
    expectOnly({ ...files, 'exercises/first-rating.yaml': anonymous(first) }, '- first-rating', says);
    const later = { ...files, 'exercises/first-rating.yaml': first, [rating]: anonymous(files[rating]) };
    expectOnly(later, '- first-rating', says);
  });
});
