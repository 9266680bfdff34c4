import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { someDocumentSource } from '../../../../test/helpers/someDocumentSource.ts';
import { certificateDocument } from './document.ts';
import { Sheets } from './Sheets.tsx';

const how = { paper: 'a4', filled: 'blank' } as const;
const invitees = [
  { name: 'Omar Haddad', reply: 'yes' },
  { name: '张伟', reply: 'yes' },
  { name: 'Ben', reply: 'no' },
];

describe('the certificates on paper', () => {
  it('are a unit a person, each with name, workshop, day, length, place and a line to sign', () => {
    const source = someDocumentSource({ invitees });
    const units = certificateDocument.units(source, 'blank');
    expect(units).toEqual(['invitee:p1', 'invitee:p2']);
    expect(certificateDocument.unitName?.(source, 'invitee:p2', 'en')).toBe('张伟');
    render(<Sheets source={source} languages={['en']} unit="invitee:p1" {...how} />);
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'Certificate of attendance' })).toBeVisible();
    expect(screen.getByText('Omar Haddad')).toBeVisible();
    expect(screen.getByText('took part in the workshop “Service in small” (10 minutes).')).toBeVisible();
    expect(screen.getByText('Facilitator')).toBeVisible();
  });

  it('speak two languages and say the name once', () => {
    render(
      <Sheets
        source={someDocumentSource({ invitees })}
        languages={['en', 'zh-Hant']}
        unit="invitee:p2"
        {...how}
      />,
    );
    expect(screen.getAllByText('张伟')).toHaveLength(1);
    expect(screen.getByText('結業證書')).toHaveAttribute('lang', 'zh-Hant');
    expect(screen.getByText('茲證明')).toBeVisible();
  });

  it('are one to write on while nobody is known', () => {
    const source = someDocumentSource();
    expect(certificateDocument.units(source, 'blank')).toEqual(['']);
    render(<Sheets source={source} languages={['zh-Hans']} unit={null} {...how} />);
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByText('兹证明')).toBeVisible();
  });
});
