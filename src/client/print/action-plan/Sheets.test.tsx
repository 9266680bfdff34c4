import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import type { SourceSheet } from '#shared/export/documentSource.ts';
import { someDocumentSource } from '../../../../test/helpers/someDocumentSource.ts';
import { someExercise, someWorkshop } from '../../../../test/helpers/someWorkshop.ts';
import { actionPlanDocument } from './document.ts';
import { Sheets } from './Sheets.tsx';

const how = { paper: 'a4', unit: null, filled: 'filled' } as const;
const plan = {
  ...someExercise('plan', { kind: 'action-table', title: { en: 'Action plan' } }),
  options: { rows: 5, atMost: 20, days: 90, detail: 'full' },
};
const little = { ...someExercise('little', { kind: 'list', title: { en: 'Little things' } }), options: {} };

function row(id: string, words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [`rows.${id}.${key}`, value]));
}

const sheets: readonly SourceSheet[] = [
  {
    exercise: 'plan',
    owner: 'table:t1',
    fields: {
      ...row('row00001', {
        action: 'Call back within a day',
        who: 'Mei',
        when: '2027-01-20',
        measure: 'the log',
      }),
      ...row('row00002', { action: 'Something unkind', who: 'Somebody' }),
    },
  },
  {
    exercise: 'plan',
    owner: 'seat:ana',
    fields: row('row00003', { action: 'call back within a day', who: '欧阳明月小姐来自港湾酒店前台' }),
  },
  {
    exercise: 'plan',
    owner: 'table:t2',
    fields: row('row00004', { action: 'Walk around the car', who: 'Sam' }),
  },
  {
    exercise: 'plan',
    owner: 'room',
    fields: { [`hidden.${entryKey('Something unkind')}`]: true },
  },
];

const source = someDocumentSource({
  settings: {
    businesses: [
      { id: 'harbor', name: 'Harbor Hotel' },
      { id: 'garage', name: 'Nordlicht Garage' },
    ],
    tables: [
      { id: 't1', name: '', business: 'harbor' },
      { id: 't2', name: '', business: 'garage' },
    ],
  },
  changes: {
    workshop: { ...someWorkshop(), exercises: [little, plan] },
    seats: [{ id: 'ana', name: 'Ana', table: 't1', language: 'en' }],
    sheets,
  },
});

function bodyRows(sheet: HTMLElement): readonly HTMLElement[] {
  return within(sheet).getAllByRole('row').slice(1);
}

describe('the action plan on paper', () => {
  it('has a sheet for each business with its own actions, the same words put together', () => {
    render(<Sheets source={source} languages={['en']} {...how} />);
    const [harbor, garage] = screen.getAllByRole('article');
    expect(harbor).toHaveTextContent('Harbor Hotel · Harbour Team');
    const [first] = bodyRows(harbor ?? document.body);
    expect(first).toHaveTextContent(/Call back within a day.*How we know\s*the log.*Table 1/i);
    expect(first).toHaveTextContent('Mei, 欧阳明月小姐来自港湾酒店前台');
    expect(first).toHaveTextContent('20 Jan 2027');
    expect(garage).toHaveTextContent('Walk around the car');
    expect(garage).not.toHaveTextContent('Call back');
  });

  it('leaves out what the facilitator has taken off the plan', () => {
    render(<Sheets source={source} languages={['en']} {...how} />);
    expect(screen.queryByText(/unkind/)).toBeNull();
  });

  it('has a box at each day on which it is looked at again', () => {
    render(<Sheets source={source} languages={['en', 'zh-Hans']} {...how} />);
    const [head] = screen.getAllByRole('row');
    expect(head).toHaveTextContent(/9 Jan 1月9日.*8 Feb 2月8日.*10 Mar 3月10日/);
  });

  it('always has lines to write on, and six where nothing was written', () => {
    render(<Sheets source={source} languages={['en']} {...how} />);
    expect(bodyRows(screen.getAllByRole('article')[0] ?? document.body)).toHaveLength(6);
    render(<Sheets source={{ ...source, session: null, sheets: [] }} languages={['en']} {...how} />);
    expect(bodyRows(screen.getAllByRole('article')[2] ?? document.body)).toHaveLength(6);
    expect(screen.getByText('30 days')).toBeVisible();
  });

  it('is printed business by business', () => {
    expect(actionPlanDocument.units(source, 'filled')).toEqual(['harbor', 'garage']);
    render(<Sheets source={source} languages={['en']} {...how} unit="garage" />);
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByRole('article')).toHaveTextContent('Nordlicht Garage');
  });
});
