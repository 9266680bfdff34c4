import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { someDocumentSource } from '../../../../test/helpers/someDocumentSource.ts';
import { someExercise, someWorkshop } from '../../../../test/helpers/someWorkshop.ts';
import { evaluationDocument } from './document.ts';
import { Sheets } from './Sheets.tsx';

const how = { paper: 'a4', unit: null, filled: 'blank' } as const;

const asked = {
  ...someExercise('evaluation', {
    kind: 'feedback',
    anonymous: true,
    question: { en: 'How was it for you?', 'zh-Hans': '你觉得怎么样？' },
  }),
  options: {
    items: [
      { id: 'use', type: 'scale', question: { en: 'Useful?', 'zh-Hans': '有用吗？' } },
      { id: 'next', type: 'text', question: { en: 'What next?', 'zh-Hans': '接下来呢？' } },
    ],
  },
};
const source = someDocumentSource({
  settings: { people: 47 },
  changes: { workshop: { ...someWorkshop(), exercises: [asked] } },
});

describe('the evaluation form on paper', () => {
  it('asks what the session’s own evaluation asks, and has no place for a name', async () => {
    render(<Sheets source={source} languages={['en', 'zh-Hans']} {...how} />);
    expect(await screen.findByText('Useful?')).toBeVisible();
    expect(screen.getByText('有用吗？')).toBeVisible();
    expect(screen.queryByText(/^Name|^姓名/)).toBeNull();
    expect(screen.getByText(/No name on it: fold it once/)).toBeVisible();
  });

  it('is wanted for everybody and one in ten more', () => {
    expect(evaluationDocument.copies(source, 'blank')).toBe(52);
  });

  it('says so where the session has none', () => {
    render(<Sheets source={someDocumentSource()} languages={['zh-Hans']} {...how} />);
    expect(screen.getByText(/这一场没有评价/)).toBeVisible();
  });
});
