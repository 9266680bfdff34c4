import { render, screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { someDocumentSource } from '../../../../test/helpers/someDocumentSource.ts';
import { someExercise, someSlide, someWorkshop } from '../../../../test/helpers/someWorkshop.ts';
import { workbookDocument } from './document.ts';
import { Sheets } from './Sheets.tsx';

const customers = {
  ...someExercise('customers', {
    kind: 'list',
    owner: 'both',
    title: { en: 'Our customers' },
    question: { en: 'Who are our customers?', 'zh-Hans': '我们的客户，都有谁？' },
  }),
  options: { item: { en: 'A customer' }, atMost: 12 },
};
const mood = {
  ...someExercise('mood', { anonymous: true, title: { en: 'How happy are we?' } }),
  options: { min: 1, max: 10 },
};
const plan = {
  ...someExercise('plan', { kind: 'action-table', question: { en: 'Who does what, by when?' } }),
  options: { rows: 5, atMost: 20, days: 90, detail: 'full' },
};
const workshop = {
  ...someWorkshop({
    title: { en: 'Exceptional Service', 'zh-Hans': '优质服务' },
    slides: [
      someSlide('rules', {
        layout: 'points',
        source: { en: 'after Carl Sewell, 1990' },
        title: { en: [{ text: 'Two rules' }], 'zh-Hans': [{ text: '两条规则' }] },
        blocks: [
          {
            kind: 'list',
            ordered: false,
            items: [{ en: [{ text: 'Promise less' }] }, { en: [{ text: 'Deliver more' }] }],
          },
        ],
      }),
      someSlide('who', { layout: 'exercise', exercise: 'customers' }),
      someSlide('secret', { layout: 'exercise', exercise: 'mood' }),
      someSlide('do', { layout: 'exercise', exercise: 'plan' }),
    ],
  }),
  exercises: [customers, mood, plan],
};
const seats = [
  { id: 'ana', name: '欧阳明月小姐来自港湾酒店前台', table: 't1', language: 'zh-Hans' },
  { id: 'ben', name: 'Ben', table: 't2', language: 'en' },
] as const;
const source = someDocumentSource({
  settings: { people: 47 },
  changes: {
    workshop,
    seats,
    sheets: [
      { exercise: 'customers', owner: 'seat:ana', fields: { 'rows.row00001.text': '住店客人' } },
      { exercise: 'customers', owner: 'table:t1', fields: { 'rows.row00002.text': 'Travel agents' } },
      { exercise: 'customers', owner: 'table:t2', fields: { 'rows.row00003.text': 'Car owners' } },
    ],
  },
});

async function show(props: Partial<SheetsProps>): Promise<readonly HTMLElement[]> {
  render(
    <Suspense>
      <Sheets source={source} languages={['en']} paper="a4" unit={null} filled="blank" {...props} />
    </Suspense>,
  );
  await screen.findAllByRole('heading', { name: 'Who does what, by when?' });
  return screen.getAllByRole('article');
}

describe('a blank workbook', () => {
  it('has a line for a name, the outline, the points, the forms, a page for notes, and the plan at its end', async () => {
    const [book] = await show({});
    expect(screen.getByRole('heading', { level: 1, name: 'Exceptional Service' })).toBeVisible();
    expect(screen.getByText('Name')).toBeVisible();
    const outline = screen.getByRole('heading', { name: 'What we will cover' }).parentElement;
    expect(within(outline ?? document.body).getByText('Welcome')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Two rules' })).toBeVisible();
    expect(screen.getByText('Deliver more')).toBeVisible();
    expect(screen.getByText('after Carl Sewell, 1990')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Who are our customers?' })).toBeVisible();
    const pages = [...(book?.querySelectorAll<HTMLElement>('[data-sheets]') ?? [])];
    expect(pages.at(-2)).toHaveTextContent(/^Notes$/);
    expect(pages.at(-1)).toHaveTextContent('Who does what, by when?');
  });

  it('has five lines where the table’s own sheet has twelve', async () => {
    await show({});
    const form = document.querySelector<HTMLElement>('[data-exercise="customers"]');
    expect(within(form ?? document.body).getAllByRole('listitem')).toHaveLength(5);
  });

  it('says where an anonymous exercise is answered, and has no form of it', async () => {
    await show({});
    expect(screen.getByText('Answered without a name, on your phone or on a card of its own.')).toBeVisible();
    expect(document.querySelector('[data-exercise="mood"]')).toBeNull();
  });

  it('stands in two languages side by side', async () => {
    await show({ languages: ['en', 'zh-Hans'] });
    expect(screen.getByRole('heading', { name: 'Two rules' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '两条规则' })).toBeVisible();
    expect(screen.getByText('我们的客户，都有谁？')).toBeVisible();
  });

  it('carries the client’s picture, which came with the data', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    const settings = { client: { name: 'Harbor Hotel', logo: 'a'.repeat(64), currency: 'USD' } };
    await show({ source: someDocumentSource({ settings, changes: { workshop, logo } }) });
    expect(screen.getByRole('img', { name: 'Harbor Hotel' })).toHaveAttribute('src', logo);
  });

  it('is wanted for everybody and one in ten more', () => {
    expect(workbookDocument.units(source, 'blank')).toEqual(['']);
    expect(workbookDocument.copies(source, 'blank')).toBe(52);
  });
});

describe('a filled workbook', () => {
  it('has the name, what the person wrote, and what the table wrote', async () => {
    const [book] = await show({ filled: 'filled', unit: 'ana' });
    expect(screen.getByText('欧阳明月小姐来自港湾酒店前台')).toHaveAttribute('lang', 'zh-Hans');
    expect(book).toHaveTextContent(/What you wrote.*住店客人.*What your table wrote.*Travel agents/);
    expect(book).not.toHaveTextContent('Car owners');
  });

  it('is one for each person who joined', async () => {
    expect(workbookDocument.units(source, 'filled')).toEqual(['ana', 'ben']);
    expect(workbookDocument.unitName?.(source, 'ben', 'en')).toBe('Ben');
    const books = await show({ filled: 'filled' });
    expect(books).toHaveLength(2);
    expect(books[1]).toHaveTextContent('Car owners');
    expect(books[1]).not.toHaveTextContent('Travel agents');
  });
});
