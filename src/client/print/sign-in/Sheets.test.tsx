import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  manyInvitees,
  numberedTables,
  someDocumentSource,
} from '../../../../test/helpers/someDocumentSource.ts';
import { Sheets } from './Sheets.tsx';

const how = { paper: 'a4', unit: null, filled: 'blank' } as const;

describe('the sign-in sheet on paper', () => {
  it('has a numbered line for everybody with name, company, table and room to sign, then five more', () => {
    const source = someDocumentSource({
      settings: { people: 47, tables: numberedTables(6) },
      invitees: manyInvitees(47, 6),
    });
    render(<Sheets source={source} languages={['en']} {...how} />);
    const lines = screen.getAllByRole('row');
    // The heads of the columns, and the line that says whom the last five are for.
    expect(lines).toHaveLength(47 + 5 + 2);
    expect(lines[1]).toHaveTextContent(/^1Guest Number 1Table 1/);
    expect(lines[47]).toHaveTextContent(/^47王小明46Table 4/);
    expect(lines[48]).toHaveTextContent('Not on the list? Write yourself in');
    expect(lines[53]).toHaveTextContent(/^52$/);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      '#',
      'Name',
      'Company',
      'Table',
      'Signature',
    ]);
  });

  it('says at its head which session it is, and that nothing more than a signature is asked', () => {
    render(<Sheets source={someDocumentSource()} languages={['zh-Hans']} {...how} />);
    expect(screen.getByRole('heading', { name: '签到表' })).toBeVisible();
    expect(screen.getByText('2026年12月10日（周四）')).toBeVisible();
    expect(screen.getByText('只用来签到，不用写电话和证件号。')).toBeVisible();
  });

  it('sets a name in the language that it is written in', () => {
    const source = someDocumentSource({ invitees: [{ name: '欧阳明月小姐来自港湾酒店前台', table: 't1' }] });
    render(<Sheets source={source} languages={['en', 'zh-Hant']} {...how} />);
    const line = within(screen.getByRole('row', { name: /欧阳/ }));
    expect(line.getByRole('rowheader')).toHaveAttribute('lang', 'zh-Hant');
    expect(line.getByText('第1桌')).toHaveAttribute('lang', 'zh-Hant');
  });

  it('says what is called by a name of its own in the language of that name', () => {
    const source = someDocumentSource({
      settings: { title: '港湾半日', tables: [{ id: 't1', name: '灯塔', business: 'b1' }] },
      invitees: [{ name: 'Ana', table: 't1' }],
    });
    render(<Sheets source={source} languages={['en']} {...how} />);
    for (const words of ['港湾半日', '灯塔']) {
      expect(screen.getByText(words)).toHaveAttribute('lang', 'zh-Hans');
    }
  });
});
