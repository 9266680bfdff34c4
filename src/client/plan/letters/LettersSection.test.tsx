import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { renderOnDesk, someInvitee } from '../../../../test/helpers/renderOnDesk.tsx';
import type { PlanFields, PlanRecord } from '#shared/plan/records.ts';
import { LettersSection } from './LettersSection.tsx';

const sentMs = Date.UTC(2026, 10, 19, 6, 5);

function someLetter(index: number, fields: PlanFields): PlanRecord {
  return { list: 'letters', id: `p${index}`, revision: 40 + index, fields: { atMs: sentMs, ...fields } };
}

const records: readonly PlanRecord[] = [
  someInvitee(1, { name: 'Mei Chen', email: 'mei@harbour.test', invitedMs: sentMs }),
  someInvitee(2, { name: 'Ben', email: 'ben@harbour.test' }),
  someInvitee(3, { name: '欧阳明月小姐来自港湾酒店前台' }),
  someInvitee(4, { name: 'Jo', email: 'jo@harbour.test', reply: 'no' }),
  someInvitee(5, { name: 'Ana', email: 'ana@harbour.test' }),
  someInvitee(6, { name: 'Leo', email: 'leo@harbour.test' }),
  someLetter(1, { state: 'sent', attempts: 1 }),
  someLetter(5, { state: 'failed', reason: 'refused', attempts: 1 }),
  someLetter(6, { state: 'unsure', attempts: 1 }),
];

/** What the page has sent, by the end of its address. */
const asked: { readonly path: string; readonly body: unknown }[] = [];

function serverSays(info: { mailFrom: string | null; isReachable: boolean }): void {
  const answer = (path: string, body: string | null): unknown => {
    if (body === null) return { ...info, links: { p2: 'https://halfday.test/r/ben' } };
    const sent: unknown = JSON.parse(body);
    asked.push({ path, body: sent });
    return { queued: 1 };
  };
  vi.stubGlobal('fetch', async (path: string, { body = null }: { body?: string | null }) =>
    Response.json(answer(path, body)),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

async function open(given: Parameters<typeof renderOnDesk>[1] = {}) {
  const desk = renderOnDesk(LettersSection, { records, ...given });
  await screen.findByRole('region', { name: /Letters|邀请信/ });
  return desk;
}

function rowOf(name: string): HTMLElement {
  const row = screen.getByText(name).closest('li');
  if (!row) throw new Error(`${name} has a line.`);
  return row;
}

describe('letters', () => {
  test('say of each how far it is, and why it did not arrive', async () => {
    serverSays({ mailFrom: 'hello@harbour.test', isReachable: true });
    await open();
    expect(await screen.findByText(/Letters go out from hello@harbour\.test/)).toBeInTheDocument();
    expect(screen.getByText('1 of 6 have their letter').parentElement).toHaveTextContent(
      '1 of 6 have their letter · 2 did not arrive',
    );
    expect(rowOf('Mei Chen')).toHaveTextContent('Sent 19 Nov 2026, 14:05');
    expect(rowOf('Ben')).toHaveTextContent('Not written to');
    expect(rowOf('Ana')).toHaveTextContent('Not sentThe mail server refused it: check the address.');
    expect(rowOf('Leo')).toHaveTextContent('Sent or not: nobody knows');
    const long = screen.getByText('欧阳明月小姐来自港湾酒店前台');
    expect(long).toHaveAttribute('lang', 'zh-Hans');
    expect(long.closest('li')).toHaveTextContent('No e-mail: print it');
  });

  test('go out to those who were not written to, can be, and have not declined', async () => {
    serverSays({ mailFrom: 'hello@harbour.test', isReachable: true });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Send to 1 person' }));
    const dialog = screen.getByRole('dialog', { name: 'Send 1 letter now?' });
    expect(asked).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send to 1 person' }));
    expect(asked).toEqual([
      { path: '/api/sessions/s1/letters/send', body: { letters: [{ invitee: 'p2', revision: 0 }] } },
    ]);
    expect(await screen.findByText('1 letter is going out.')).toBeInTheDocument();
  });

  test('that were sent, or may have been, go out again only once somebody says so', async () => {
    serverSays({ mailFrom: 'hello@harbour.test', isReachable: true });
    await open();
    await screen.findByText(/go out from/);
    await userEvent.click(within(rowOf('Leo')).getByRole('button', { name: 'Send again' }));
    const dialog = screen.getByRole('dialog', { name: 'Send Leo the letter again?' });
    expect(dialog).toHaveTextContent('It may have arrived');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Not now' }));
    expect(asked).toEqual([]);
    await userEvent.click(within(rowOf('Ana')).getByRole('button', { name: 'Try again' }));
    expect(asked).toMatchObject([{ body: { letters: [{ invitee: 'p5', revision: 45 }] } }]);
  });

  test('without a mail server are downloaded as drafts or printed, and the page says what it would take', async () => {
    serverSays({ mailFrom: null, isReachable: false });
    await open();
    expect(await screen.findByText(/No mail server is set up/)).toBeInTheDocument();
    expect(screen.getByText(/Letters have no reply link/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Download all drafts' })).toHaveAttribute(
      'href',
      '/api/sessions/s1/letters/letters.zip',
    );
    expect(within(rowOf('Ben')).getByRole('link', { name: 'Draft' })).toHaveAttribute(
      'href',
      '/api/sessions/s1/letters/p2/letter.eml',
    );
    expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
  });

  test('that were handed out are noted, and taken back again', async () => {
    serverSays({ mailFrom: null, isReachable: false });
    const desk = await open();
    await userEvent.click(within(rowOf('Ben')).getByRole('button', { name: 'I handed it out' }));
    expect(desk.fieldsOf('p2')).toMatchObject({ invitedMs: Date.UTC(2026, 10, 21) });
    expect(rowOf('Ben')).toHaveTextContent('Handed out 21 Nov 2026, 08:00');
    await userEvent.click(within(rowOf('Ben')).getByRole('button', { name: 'Not handed out' }));
    expect(rowOf('Ben')).toHaveTextContent('Not written to');
  });

  test('can be read as their reader will have them', async () => {
    serverSays({ mailFrom: 'hello@harbour.test', isReachable: true });
    await open();
    await screen.findByText(/go out from/);
    await userEvent.click(within(rowOf('Ben')).getByRole('button', { name: 'Read it' }));
    const letter = await screen.findByRole('article', { name: 'Letter to Ben' });
    expect(letter).toHaveTextContent('Dear Ben,');
    expect(letter).toHaveTextContent('https://halfday.test/r/ben');
  });

  test('of nobody say where people are put on the list; a Chinese page speaks Chinese', async () => {
    serverSays({ mailFrom: null, isReachable: false });
    renderOnDesk(LettersSection, { records: [], language: 'zh-Hans' });
    expect(await screen.findByText('还没有邀请任何人')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '去名单' })).toHaveAttribute('href', '#people');
  });

  test('of 500 are shown a hundred at a time', async () => {
    serverSays({ mailFrom: null, isReachable: false });
    await open({ records: Array.from({ length: 500 }, (_, index) => someInvitee(index)) });
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
    expect(screen.getByText('1–100 of 500')).toBeInTheDocument();
  });
});
