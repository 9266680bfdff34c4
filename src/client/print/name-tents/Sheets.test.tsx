import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { someDocumentSource } from '../../../../test/helpers/someDocumentSource.ts';
import { Sheets } from './Sheets.tsx';

const how = { paper: 'a4', unit: null, filled: 'blank' } as const;

/** Each tent's two halves, as text. */
const tents = () =>
  screen.getAllByRole('article').map((tent) => Array.from(tent.querySelectorAll('p'), (p) => p.textContent));

describe('the name tents on paper', () => {
  it('say the same on both halves, the upper one turned and heard once', () => {
    const invitees = [{ name: 'Omar Haddad', company: 'Harbour Spa', table: 't2' }];
    render(<Sheets source={someDocumentSource({ invitees })} languages={['en', 'zh-Hans']} {...how} />);
    const [tent] = tents();
    expect(tent).toEqual([
      'Omar Haddad',
      'Harbour SpaTable 2 第2桌',
      'Omar Haddad',
      'Harbour SpaTable 2 第2桌',
    ]);
    expect(screen.getAllByRole('article')[0]?.firstElementChild).toHaveAttribute('aria-hidden', 'true');
  });

  it('set the given name of a Latin name large, and a Chinese name whole', () => {
    const invitees = [{ name: 'Omar Haddad' }, { name: '欧阳明月' }];
    render(<Sheets source={someDocumentSource({ invitees })} languages={['en']} {...how} />);
    const size = (words: string) =>
      screen.getAllByText(words).map(({ parentElement }) => parentElement?.style.fontSize);
    expect(size('Omar')).toEqual(['120pt', '120pt']);
    expect(size('Haddad')).toEqual(['34pt', '34pt']);
    expect(size('欧阳明月')).toEqual(['136pt', '136pt']);
  });

  it('shrink a long name and set it on two lines, within the sheet', () => {
    const invitees = [
      { name: '欧阳明月小姐来自港湾酒店前台' },
      { name: 'Maximiliana-Wilhelmina Featherstonehaugh-Cholmondeley Oakes' },
    ];
    render(<Sheets source={someDocumentSource({ invitees })} languages={['en']} {...how} />);
    expect(tents()[0]?.[0]).toBe('Maximiliana- Wilhelmina Featherstonehaugh-Cholmondeley Oakes');
    expect(tents()[1]?.[0]).toMatch(/^欧阳明月小姐\s?来自港湾酒店前台$/);
  });

  it('are blank ones for walk-ins at the end', () => {
    render(
      <Sheets
        source={someDocumentSource({ settings: { people: 1 }, invitees: [{ name: 'Mei' }] })}
        languages={['zh-Hans']}
        {...how}
      />,
    );
    expect(tents()).toHaveLength(1 + 5);
    expect(tents().at(-1)?.at(-1)).toBe('姓名 Halfday 半日坊');
  });
});
