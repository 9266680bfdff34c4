import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { someDocumentSource } from '../../../../test/helpers/someDocumentSource.ts';
import { someExercise, someSlide, someWorkshop } from '../../../../test/helpers/someWorkshop.ts';
import { Sheets } from './Sheets.tsx';

const how = { paper: 'a4', unit: null, filled: 'blank' } as const;

const workshop = {
  ...someWorkshop({
    segments: [
      {
        id: 'start',
        number: 1,
        title: { en: 'Where we stand', 'zh-Hans': '我们在哪里' },
        promise: { en: 'what customers see', 'zh-Hans': '客户看到什么' },
        minutes: 20,
        minimum: 12,
        timing: 'flexible',
      },
    ],
    slides: [
      someSlide('open', { layout: 'segment', minutes: 4 }),
      someSlide('rate', {
        layout: 'exercise',
        exercise: 'rating',
        minutes: 16,
        title: { en: [{ text: 'How well do we serve?' }], 'zh-Hans': [{ text: '我们做得怎么样？' }] },
        notes: {
          en: [
            { part: 'say', text: [{ text: 'Be honest: nobody sees your number.' }] },
            { part: 'ask', text: [{ text: 'What would a guest say?' }] },
            { part: 'quiet', text: [{ text: 'Begin with the coffee.' }] },
            { part: 'bridge', text: [{ text: 'Now the whole room.' }] },
          ],
          'zh-Hans': [{ part: 'say', text: [{ text: '说实话，没人看得到。' }] }],
        },
      }),
    ],
  }),
  title: { en: 'Service in small', 'zh-Hans': '小服务' },
  exercises: [
    {
      ...someExercise('rating', {
        minutes: 3,
        debrief: { en: 'What would one point more look like?', 'zh-Hans': '多1分，是什么样？' },
      }),
      options: {},
    },
  ],
};
const source = someDocumentSource({ changes: { workshop } });

describe('the run sheet on paper', () => {
  it('has the times of a segment, how short it can be made, and what is said at each slide, part by part', () => {
    render(<Sheets source={source} languages={['en']} {...how} />);
    expect(screen.getByText('09:00–09:20')).toBeVisible();
    expect(screen.getByText('flexible · at least 12')).toBeVisible();
    const slide = screen.getByRole('heading', { name: /How well do we serve/ }).parentElement;
    expect(slide).not.toBeNull();
    for (const said of [
      'Say Be honest: nobody sees your number.',
      'Ask What would a guest say?',
      'If it is quiet Begin with the coffee.',
      'Bridge Now the whole room.',
    ]) {
      expect(
        within(slide ?? document.body).getByText((_, element) => element?.textContent === said),
      ).toBeVisible();
    }
    expect(screen.getByText('09:04')).toBeVisible();
  });

  it('says of an exercise what it is, how long, whose, and what is asked afterwards', () => {
    render(<Sheets source={source} languages={['en']} {...how} />);
    expect(screen.getByText('rating · 3 min · each person')).toBeVisible();
    expect(screen.getByText('What would one point more look like?')).toBeVisible();
  });

  it('says in one line what to do when it is late', () => {
    render(<Sheets source={source} languages={['en']} {...how} />);
    expect(screen.getByText(/Running late\?.*frees up to 8 min: the day could end at 09:12\./)).toBeVisible();
  });

  it('stands in two languages, each note in its own', () => {
    render(<Sheets source={source} languages={['en', 'zh-Hans']} {...how} />);
    expect(screen.getByRole('heading', { level: 1, name: 'Run sheet 主持流程单' })).toBeVisible();
    expect(screen.getByText('说实话，没人看得到。').closest('p')).toHaveAttribute('lang', 'zh-Hans');
    expect(screen.getByText('打分 3分钟 每人一份')).toBeVisible();
  });

  it('counts the minutes of the day before there is a session', () => {
    render(
      <Sheets
        source={someDocumentSource({ changes: { workshop, session: null } })}
        languages={['zh-Hans']}
        {...how}
      />,
    );
    expect(screen.getByText('0:04')).toBeVisible();
    expect(screen.queryByText(/\d\d:\d\d–/)).toBeNull();
  });
});
