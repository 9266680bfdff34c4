import { render, screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { expect, test } from 'vitest';
import type { PublicSlide } from '#shared/content/workshop.ts';
import { SlideView } from './SlideView.tsx';

const both = (en: string, zh: string) => ({ en: [{ text: en }], 'zh-Hans': [{ text: zh }] });

const rules: PublicSlide = {
  id: 'rules',
  segment: 'service',
  layout: 'points',
  title: both('Three rules', '三条规则'),
  blocks: [
    {
      kind: 'list',
      ordered: true,
      items: [
        both('Systems, not smiles', '靠系统，不靠微笑'),
        both('Promise less', '少承诺'),
        both('Measure it', '可衡量'),
      ],
    },
  ],
  source: { en: 'after Carl Sewell, 1990', 'zh-Hans': '参考Sewell，1990' },
  steps: 3,
};

const service = {
  id: 'service',
  number: 1,
  title: { en: 'Exceptional service', 'zh-Hans': '优质服务' },
  minutes: 25,
  promise: { en: 'one list, one rating', 'zh-Hans': '一张清单，一次打分' },
};

function show(slide: PublicSlide, props: Partial<ComponentProps<typeof SlideView>> = {}): void {
  render(
    <SlideView
      slide={slide}
      segment={service}
      agenda={[
        service,
        { id: 'positioning', number: 2, title: { en: 'Positioning', 'zh-Hans': '定位' }, minutes: 30 },
      ]}
      languages={['en', 'zh-Hans']}
      step={slide.steps}
      unrevealed="absent"
      labels={{
        segment: { en: 'Segment 1', 'zh-Hans': '第一部分' },
        minutes: { en: '25 min', 'zh-Hans': '25分钟' },
      }}
      {...props}
    />,
  );
}

test('both languages of a slide stand together, each marked as what it is', () => {
  show(rules);
  const title = screen.getByRole('heading', { level: 2 });
  expect(within(title).getByText('Three rules')).toHaveAttribute('lang', 'en');
  expect(within(title).getByText('三条规则')).toHaveAttribute('lang', 'zh-Hans');
  for (const item of screen.getAllByRole('listitem')) {
    expect([...item.querySelectorAll('[lang]')].map((part) => part.getAttribute('lang'))).toEqual([
      'en',
      'zh-Hans',
    ]);
  }
});

test('one language alone is enough', () => {
  show(rules, { languages: ['zh-Hans'] });
  expect(screen.getByRole('heading', { name: '三条规则' })).toBeVisible();
  expect(screen.queryByText('Three rules')).not.toBeInTheDocument();
});

test('on the projector what is still to come is not to be seen or read out', () => {
  show(rules, { step: 1 });
  expect(screen.getByText('Systems, not smiles')).toBeVisible();
  expect(screen.getByText('Promise less')).not.toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

test('who leads the room sees faintly what is still to come', () => {
  show(rules, { step: 1, unrevealed: 'faint' });
  const items = screen.getAllByRole('listitem');
  expect(items.map((item) => item.dataset['appearance'])).toEqual(['shown', 'faint', 'faint']);
  expect(screen.getByText('Measure it')).toBeVisible();
});

test('the place, the source and what the surface adds frame the slide', () => {
  show(rules, { foot: '10:42' });
  expect(screen.getByText('Exceptional service')).toBeVisible();
  expect(screen.getByText('after Carl Sewell, 1990')).toBeVisible();
  expect(screen.getByText('10:42')).toBeVisible();
});

test('a segment opens with its number, its name, its length and its promise', () => {
  show({ ...rules, layout: 'segment', title: { en: [], 'zh-Hans': [] }, blocks: [], steps: 0 });
  expect(screen.getByText('Segment 1')).toHaveAttribute('lang', 'en');
  expect(screen.getByText('第一部分')).toHaveAttribute('lang', 'zh-Hans');
  expect(within(screen.getByRole('heading')).getByText('Exceptional service')).toBeVisible();
  expect(screen.getByText('25 min')).toBeVisible();
  expect(screen.getByText('one list, one rating')).toBeVisible();
});

test('the agenda is made from the segments and says where we are', () => {
  show({ ...rules, layout: 'agenda', blocks: [], steps: 0 });
  const [here, next] = screen.getAllByRole('listitem');
  expect(here).toHaveAttribute('aria-current', 'step');
  expect(next).not.toHaveAttribute('aria-current');
  expect(next).toHaveTextContent('Positioning');
  expect(next).toHaveTextContent('30′');
});

test('an exercise shows its wall beneath the question', () => {
  show({ ...rules, layout: 'exercise', blocks: [], steps: 0 }, { children: <p>34 answers</p> });
  expect(screen.getByRole('heading')).toHaveTextContent('Three rules');
  expect(screen.getByText('34 answers')).toBeVisible();
});

test('no part of a slide is a section, which the stepper would take for a slide', () => {
  for (const layout of ['segment', 'statement', 'points', 'cards', 'agenda', 'exercise'] as const) {
    show({ ...rules, layout });
  }
  expect(document.querySelector('section')).toBeNull();
});
