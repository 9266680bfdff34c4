import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PublicSlide } from '#shared/content/workshop.ts';
import { SlideView } from '#ui/slide/SlideView.tsx';

const both = (en: string, zh: string) => ({ en: [{ text: en }], 'zh-Hans': [{ text: zh }] });

const slide = (figure: NonNullable<PublicSlide['figure']>, labels: readonly string[]): PublicSlide => ({
  id: figure,
  segment: 'loyalty',
  layout: 'figure',
  figure,
  title: both('A drawing', '一幅图'),
  blocks: [
    ...(labels.length > 0
      ? [
          {
            kind: 'list',
            ordered: false,
            items: labels.map((label) => both(label, `${label}的中文`)),
          } as const,
        ]
      : []),
    { kind: 'paragraph', text: both('A line beneath.', '下面一行。') },
  ],
  steps: 0,
});

const show = (what: PublicSlide, step = what.steps): void => {
  render(
    <SlideView
      slide={what}
      segment={{
        id: 'loyalty',
        number: 6,
        title: { en: 'Loyalty' },
        minutes: 25,
        promise: { en: 'two curves' },
      }}
      agenda={[]}
      languages={['en', 'zh-Hans']}
      step={step}
      unrevealed="absent"
      labels={{ segment: { en: 'Segment 6' }, minutes: { en: '25 min' } }}
    />,
  );
};

test('two companies end at 198 and 100, each with its label in both languages', () => {
  show(slide('growth-of-two', ['Company A keeps 95%', 'Company B keeps 90%']));
  expect(
    screen.getByRole('img', {
      name: 'A: from 100 customers to 198 in 14 years. B: from 100 customers to 100 in 14 years.',
    }),
  ).toBeInTheDocument();
  const [a, b] = screen.getAllByRole('listitem');
  expect(a).toHaveTextContent(
    'Company A keeps 95% Company A keeps 95%的中文doubles in 14.2 years 14.2年翻一番',
  );
  expect(b).toHaveTextContent('stands still 原地不动');
  expect(screen.getByText('A line beneath.')).toBeVisible();
});

test('the layers of a customer’s value are named by the slide, and drawn from what winning one costs', () => {
  const drivers = [
    'Acquisition cost',
    'Base profit',
    'Revenue growth',
    'Cost savings',
    'Referrals',
    'Price premium',
  ];
  show(slide('lifetime-value', drivers));
  expect(
    screen.getByRole('img', { name: /^before the first year: -100, year 1: 40, year 2: 68/ }),
  ).toBeInTheDocument();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
    [...drivers].reverse().map((driver) => `${driver} ${driver}的中文`),
  );
});

test('ATTITUDE comes to 100, letter by letter', () => {
  show(slide('letter-sum', []));
  const sum = screen.getByRole('img', {
    name: 'ATTITUDE: A 1, T 20, T 20, I 9, T 20, U 21, D 4, E 5, together 100',
  });
  expect(sum).toHaveTextContent('A11T2021T2041I950T2070U2191D495E5100= 100');
});

test('a label that is still to come keeps its place and is not to be seen', () => {
  const stepped = { ...slide('growth-of-two', ['Company A', 'Company B']), steps: 2 };
  show(stepped, 1);
  expect(screen.getByText('Company A')).toBeVisible();
  expect(screen.getByText('Company B')).not.toBeVisible();
});
