import { render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printRequest, type PrintState } from '#shared/export/printJob.ts';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { HubPage } from './HubPage.tsx';

const source = {
  workshop: {
    id: 'exceptional-service',
    revision: 'r1',
    title: { en: 'Exceptional Service', 'zh-Hans': '优质服务' },
    languages: ['en', 'zh-Hans'],
    segments: [],
    slides: [],
    exercises: [],
    checklist: [],
  },
  session: {
    id: 'harbor-1',
    code: 'K7M4QD',
    seats: 0,
    settings: {
      title: 'Harbor Team, 10 December',
      workshop: 'exceptional-service',
      date: '2026-12-10',
      start: '09:00',
      timeZone: 'Asia/Shanghai',
      venue: 'Harbor Hotel, Room 3',
      layout: 'cabaret',
      people: 34,
      businesses: [{ id: 'harbor', name: 'Harbor' }],
      tables: [{ id: 'one', name: 'One', business: 'harbor' }],
      languages: ['en', 'zh-Hans'],
      agenda: [],
    },
  },
  ticks: [],
  plan: [],
  seats: [],
  sheets: [],
  join: null,
  replyLinks: {},
  printedAtMs: Date.UTC(2026, 10, 21, 6, 5),
};

const begun: PrintState = {
  state: 'waiting',
  done: 0,
  of: 0,
  pages: 0,
  document: null,
  reason: null,
  parts: [],
};

/** What the server was asked for, beside the source. */
let asked: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];
let states: PrintState[] = [];
let starts: { readonly status: number; readonly body: unknown } = { status: 201, body: { id: 'p1' } };
let chrome = true;

beforeEach(() => {
  // jsdom scrolls nothing.
  Element.prototype.scrollIntoView = () => undefined;
  asked = [];
  states = [];
  chrome = true;
  starts = { status: 201, body: { id: 'p1' } };
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = (): void => undefined;
      disconnect = (): void => undefined;
    },
  );
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    asked.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : null });
    const answer = (given: unknown, status = 200) =>
      Promise.resolve(new Response(status === 204 ? null : JSON.stringify(given), { status }));
    if (path.startsWith('/api/documents/source')) return answer(source);
    if (method === 'DELETE') return answer(null, 204);
    if (method === 'POST') return answer(starts.body, starts.status);
    if (path.endsWith('/prints')) return answer({ chrome });
    return answer(states.length > 1 ? states.shift() : states[0]);
  });
  Object.assign(document, { fonts: { ready: Promise.resolve() } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const open = async (search = '?session=harbor-1&language=both&paper=a4') => {
  render(<HubPage search={search} />);
  await screen.findByRole('heading', { name: 'Print' });
};
const tick = (name: RegExp) => userEvent.click(screen.getByRole('checkbox', { name }));
const posted = () => asked.find(({ method }) => method === 'POST');

describe('the print page', () => {
  it('lists every document with what there is of it, and shows the first', async () => {
    await open();
    const list = screen.getByRole('region', { name: 'Documents' });
    expect(within(list).getByRole('button', { name: 'Session checklist' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByTitle('Preview: Session checklist')).toHaveAttribute(
      'src',
      '/print/checklist?session=harbor-1&language=both&paper=a4&framed=1',
    );
    await userEvent.click(within(list).getByRole('button', { name: /^Sign-in/ }));
    expect(screen.getByTitle(/Preview: Sign-in/)).toHaveAttribute(
      'src',
      expect.stringContaining('/sign-in?'),
    );
  });

  it('shows the document that its address names, in the language and on the paper that are chosen', async () => {
    await open('?session=harbor-1&language=en&paper=a4&show=sign-in');
    await userEvent.selectOptions(screen.getByLabelText('Language'), '繁體中文');
    await userEvent.selectOptions(screen.getByLabelText('Paper'), 'Letter');
    expect(screen.getByTitle(/Preview: Sign-in/)).toHaveAttribute(
      'src',
      '/print/sign-in?session=harbor-1&language=zh-Hant&paper=letter&framed=1',
    );
    expect(location.search).toContain('language=zh-Hant&paper=letter');
  });

  it('prints what is ticked, says how far it is, and hands out the file with its pages', async () => {
    states = [
      { ...begun, state: 'printing', done: 0, of: 2, document: 'checklist' },
      { ...begun, state: 'printing', done: 1, of: 2, document: 'sign-in', pages: 2 },
      {
        ...begun,
        state: 'done',
        done: 2,
        of: 2,
        pages: 4,
        parts: [
          { id: 'checklist', filled: 'blank', units: 1, copies: 1, pages: 2 },
          { id: 'sign-in', filled: 'blank', units: 1, copies: 1, pages: 2 },
        ],
      },
    ];
    await open();
    expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled();
    await tick(/^Print: Session checklist/);
    await tick(/^Print: Sign-in/);
    await userEvent.click(screen.getByRole('button', { name: 'Print 2 documents' }));
    expect(await screen.findByText(/: 1 of 2$/)).toBeVisible();
    const file = await screen.findByRole('link', { name: 'Open the PDF' });
    expect(file).toHaveAttribute('href', '/api/sessions/harbor-1/prints/p1/file');
    await waitFor(() => expect(file).toHaveFocus());
    expect(screen.getByText('Ready: 4 pages in one file.')).toBeVisible();
    expect(posted()?.body).toEqual({
      documents: [
        { id: 'checklist', filled: false },
        { id: 'sign-in', filled: false },
      ],
      language: 'both',
      paper: 'a4',
    });
    expect(await screen.findByRole('button', { name: 'Session checklist 2 pages' })).toBeVisible();
  });

  it('ticks the whole pack at once, and asks for one of each where that is wanted', async () => {
    states = [{ ...begun, state: 'printing', of: 9 }];
    await open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'The whole pack' }));
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^Print: / });
    expect(boxes.every(({ checked, disabled }) => checked || disabled)).toBe(true);
    await userEvent.selectOptions(screen.getByLabelText('Copies'), 'One of each');
    await userEvent.click(screen.getByRole('button', { name: /^Print \d+ documents$/ }));
    const { documents } = printRequest.parse(posted()?.body);
    expect(documents.length).toBe(boxes.filter(({ checked }) => checked).length);
    expect(documents.every(({ copies }) => copies === 1)).toBe(true);
  });

  it('cancels', async () => {
    states = [{ ...begun, state: 'printing', done: 3, of: 34, document: 'checklist' }];
    await open();
    await tick(/^Print: Session checklist/);
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelled. Nothing was printed.')).toBeVisible();
    await waitFor(() =>
      expect(asked).toContainEqual({
        method: 'DELETE',
        path: '/api/sessions/harbor-1/prints/p1',
        body: null,
      }),
    );
  });

  it.each([
    ['too-many-prints', 409, /Two prints are under way/],
    ['fault', 500, /could not print this/],
  ])('says in words what is in the way: %s', async (reason, status, sentence) => {
    starts = { status, body: { reason } };
    await open();
    await tick(/^Print: Session checklist/);
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(screen.getByRole('button', { name: 'Print' })).toBeEnabled();
  });

  it('leads to the browser’s own dialog, a document at a time, where there is no Chrome', async () => {
    chrome = false;
    await open();
    expect(screen.getByText(/Your browser prints one document at a time/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByRole('link', { name: 'Print: Session checklist' })).toHaveAttribute(
      'href',
      '/print/checklist?session=harbor-1&language=both&paper=a4&auto=1',
    );
  });
});
