import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FigureName } from '#shared/content/figures.ts';
import { figureNames } from '#shared/content/figures.ts';
import type { Appearance } from '#ui/slide/slideParts.ts';
import { Figure, isDrawn } from './Figure.tsx';

const both = (en: string, zh: string) => [
  { language: 'en' as const, text: [{ text: en }] },
  { language: 'zh-Hans' as const, text: [{ text: zh }] },
];

/** Shows a drawing of labels A, B … of which the first `shown` have come. */
function show(name: FigureName, count: number, shown = count, toCome: Appearance = 'absent'): void {
  const labels = Array.from({ length: count }, (_, at) => both(`Label ${at + 1}`, `标签${at + 1}`));
  render(
    <Figure
      name={name}
      labels={labels}
      appearanceAt={(place) => (place < shown ? 'shown' : toCome)}
      languages={['en', 'zh-Hans']}
    />,
  );
}

test('every drawing that a slide may call for is there', () => {
  expect(figureNames.filter((name) => !isDrawn(name))).toEqual([]);
});

test.each([
  ['cake', 2],
  ['journey', 4],
  ['journey', 8],
  ['four-places', 4],
  ['seven-rules', 7],
] as const)('%s of %i is a list of its labels in their order, in both languages', (name, count) => {
  show(name, count);
  const items = screen.getAllByRole('listitem');
  expect(items).toHaveLength(count);
  for (const [at, item] of items.entries()) {
    expect(item).toHaveTextContent(new RegExp(`Label ${at + 1} 标签${at + 1}$`));
    expect(within(item).getByText(new RegExp(`标签`)).closest('[lang]')).toHaveAttribute('lang', 'zh-Hans');
  }
});

test.each([
  ['cake', 2],
  ['journey', 5],
  ['four-places', 4],
  ['seven-rules', 7],
] as const)('what of %s is still to come keeps its place and is not to be seen', (name, count) => {
  show(name, count, 1);
  expect(screen.getByText('Label 1')).toBeVisible();
  for (let at = 2; at <= count; at += 1) expect(screen.getByText(`Label ${at}`)).not.toBeVisible();
});

test('a rule and a moment come with their numbers, which are for the eye: the list counts for who listens', () => {
  show('seven-rules', 7);
  const [first] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent('1Label 1 标签1');
  expect(screen.getByText('7')).toHaveAttribute('aria-hidden', 'true');
});

test('the icing comes before the cake beneath it, and goes with its words', () => {
  show('cake', 2, 1, 'faint');
  const [icing, cake] = screen.getAllByRole('listitem');
  expect([icing?.dataset['appearance'], cake?.dataset['appearance']]).toEqual(['shown', 'faint']);
});
