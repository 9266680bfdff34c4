import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { numberedTables, someDocumentSource } from '../../../../test/helpers/someDocumentSource.ts';
import { Sheets } from './Sheets.tsx';

const how = { paper: 'a4', unit: null, filled: 'blank' } as const;
const place = { wifiName: 'Harbour Guests', wifiPassword: 'quay;42' };

describe('the table signs on paper', () => {
  it('say the table, the way in and what to do when the page does not open, in both languages', () => {
    const source = someDocumentSource({ settings: { people: 47, tables: numberedTables(6) }, place });
    render(<Sheets source={source} languages={['en', 'zh-Hans']} {...how} />);
    const signs = screen.getAllByRole('article');
    expect(signs).toHaveLength(6);
    const last = within(signs[5] ?? document.body);
    expect(last.getByRole('heading', { level: 1 })).toHaveTextContent('Table 6第6桌');
    expect(last.getByRole('img', { name: 'Scan to come into the session: 192.168.1.20:4173' })).toBeVisible();
    expect(last.getByRole('img', { name: 'Scan to join the Wi-Fi Harbour Guests' })).toBeVisible();
    for (const words of ['192.168.1.20:4173', 'K7M\u00a04QD', 'Harbour Guests', 'quay;42']) {
      expect(last.getByText(words, { normalizer: (text) => text })).toBeVisible();
    }
    expect(last.getByText('If the page does not open, turn mobile data off.')).toBeVisible();
    expect(last.getByText('页面打不开？先关掉移动数据。')).toBeVisible();
  });

  it('name no Wi-Fi where the plan does not, and say when there is no password', () => {
    const { unmount } = render(<Sheets source={someDocumentSource()} languages={['en']} {...how} />);
    expect(screen.queryByText('Join the Wi-Fi')).toBeNull();
    unmount();
    const open = someDocumentSource({ settings: { tables: numberedTables(1) }, place: { wifiName: 'Quay' } });
    render(<Sheets source={open} languages={['en']} {...how} />);
    expect(screen.getByText('no password')).toBeVisible();
  });

  it('leave the address to be written where no phone could reach this machine', () => {
    const source = someDocumentSource({ settings: { tables: numberedTables(1) }, changes: { join: null } });
    render(<Sheets source={source} languages={['en']} {...how} />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('Open this address')).toBeVisible();
    expect(screen.getByText(/K7M\s4QD/)).toBeVisible();
  });

  it('are one blank sign before there is a session', () => {
    render(
      <Sheets
        source={someDocumentSource({ changes: { session: null, join: null } })}
        languages={['zh-Hant']}
        {...how}
      />,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('桌號');
  });
});
