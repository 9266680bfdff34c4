import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { someDocumentSource } from '../../../../test/helpers/someDocumentSource.ts';
import { Sheets } from './Sheets.tsx';

const how = { paper: 'a4', unit: null, filled: 'blank' } as const;
const place = { address: '18 Quay Road', parking: 'behind the hotel.' };

describe('the call list on paper', () => {
  it('says what to say in two lines: day, hours and place, then parking and what to confirm', () => {
    render(<Sheets source={someDocumentSource({ place })} languages={['en', 'zh-Hans']} {...how} />);
    for (const sentence of [
      '“We meet on Thu 10 Dec 2026, 09:00–09:10, at Harbour Hotel, Room 3, 18 Quay Road.”',
      '“Parking: behind the hotel. Is there anything you do not eat, or that you need in the room?”',
      '“2026年12月10日（周四）09:00–09:10见，地点是Harbour Hotel, Room 3（18 Quay Road）。”',
    ]) {
      expect(screen.getByText(sentence)).toBeVisible();
    }
  });

  it('has three boxes for either call, those ticked that somebody has entered', () => {
    const source = someDocumentSource({
      invitees: [
        {
          name: 'Omar Haddad',
          phone: '+65 9000 1234',
          reply: 'yes',
          language: 'zh-Hans',
          diet: 'no nuts',
          calledWeek: 'message',
        },
      ],
    });
    render(<Sheets source={source} languages={['en']} {...how} />);
    const line = within(screen.getByRole('row', { name: /Omar/ }));
    expect(line.getByRole('rowheader')).toHaveTextContent('Omar Haddad+65 9000 1234');
    expect(line.getByText('eats:')).toHaveTextContent('eats: no nuts');
    expect(line.getByText('coming')).toBeVisible();
    expect(line.getByText('简体中文')).toBeVisible();
    expect(line.getAllByRole('img').map((box) => box.getAttribute('aria-label'))).toEqual([
      'not yet: reached',
      'yes: left word',
      'not yet: no answer',
      'not yet: reached',
      'not yet: left word',
      'not yet: no answer',
    ]);
    expect(screen.getByRole('columnheader', { name: /A week before.*3 Dec/ })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: /The day before.*9 Dec/ })).toBeVisible();
  });

  it('puts those without a number at the end, with their e-mail, and counts those who said no', () => {
    const source = someDocumentSource({
      invitees: [
        { name: 'Ana', email: 'ana@example.test' },
        { name: 'Zoe', phone: '123' },
        { name: 'Ben', phone: '1', reply: 'no' },
        { name: 'Cara', phone: '2', reply: 'no' },
      ],
    });
    render(<Sheets source={source} languages={['en']} {...how} />);
    const said = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(said[1]).toMatch(/^Zoe/);
    expect(said[2]).toBe('No phone number yet: ask by e-mail');
    expect(said[3]).toMatch(/^Anaana@example\.test/);
    expect(screen.getByText('2 people said no and are not on this list.')).toBeVisible();
  });

  it('is rows to write on, with places for the facts, before there is a session', () => {
    const source = someDocumentSource({ changes: { session: null, plan: [] } });
    render(<Sheets source={source} languages={['en']} {...how} />);
    expect(screen.getAllByRole('row')).toHaveLength(1 + 40);
    expect(screen.getAllByRole('img', { name: '____' })).toHaveLength(4);
  });
});
