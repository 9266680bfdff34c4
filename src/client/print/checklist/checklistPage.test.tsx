import { render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentPage } from '#client/print/DocumentPage.tsx';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { checklistDocument } from './document.ts';

const answer = {
  workshop: {
    id: 'exceptional-service',
    title: { en: 'Exceptional Service', 'zh-Hans': '优质服务' },
    revision: 'r1',
    languages: ['en', 'zh-Hans'],
    slides: [],
    exercises: [],
    checklist: [
      {
        id: 'week',
        title: { en: 'One week before', 'zh-Hans': '提前一周' },
        days: -7,
        minutesBefore: [],
        items: [
          { id: 'call', text: { en: 'Call everyone', 'zh-Hans': '逐个打电话' } },
          {
            id: 'workbooks',
            text: { en: 'Print workbooks ({workbooks})', 'zh-Hans': '打印工作手册（{workbooks}本）' },
          },
        ],
      },
    ],
    segments: [
      {
        id: 'welcome',
        number: 0,
        title: { en: 'Welcome', 'zh-Hans': '欢迎' },
        promise: { en: 'who we are', 'zh-Hans': '认识一下' },
        minutes: 225,
        minimum: 200,
        timing: 'flexible',
      },
    ],
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
  ticks: [{ item: 'call', by: 'Mei', on: '2026-12-02' }],
  plan: [],
  seats: [],
  sheets: [],
  join: null,
  replyLinks: {},
  printedAtMs: Date.UTC(2026, 10, 21, 6, 5),
};

const blank = { ...answer, session: null, ticks: [] };

/** jsdom knows no margin boxes; what is handed to the browser is looked at as text. */
let pageRulesInForce = '';
let print: ReturnType<typeof vi.fn>;

beforeEach(() => {
  print = vi.fn();
  vi.stubGlobal('print', print);
  pageRulesInForce = '';
  vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation((rules) => {
    pageRulesInForce = rules;
  });
  Object.assign(document, { fonts: { ready: Promise.resolve() } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

describe('the checklist of a session', () => {
  it('shows when and where it is, what is due, and who has done what', async () => {
    serve(answer);
    show('?session=harbor-1&language=en&paper=a4');
    expect(await screen.findByRole('heading', { name: 'Session checklist' })).toBeVisible();
    expect(screen.getByText('Harbor Team, 10 December')).toBeVisible();
    expect(screen.getByText('Thu 10 Dec 2026')).toBeVisible();
    expect(screen.getByText('by 3 Dec · 1 of 2 done')).toBeVisible();
    const [call, workbooks] = screen.getAllByRole('listitem');
    expect(call).toHaveTextContent(/Call everyone.*Mei.*2 Dec/);
    expect(within(call!).getByRole('img', { name: 'done' })).toBeInTheDocument();
    expect(workbooks).toHaveTextContent('Print workbooks (38)');
    expect(within(workbooks!).getByRole('img', { name: 'to do' })).toBeInTheDocument();
  });

  it('asks for the session that its address names', async () => {
    const asked = serve(answer);
    show('?session=harbor-1');
    await screen.findByRole('heading', { name: /Session checklist/ });
    expect(asked).toHaveBeenCalledWith('/api/documents/source?session=harbor-1', expect.anything());
  });

  it('stands in both languages when the session is held in both, Chinese beneath English', async () => {
    serve(answer);
    show('?session=harbor-1');
    expect(await screen.findByRole('heading', { name: 'Session checklist 检查清单' })).toBeVisible();
    expect(screen.getAllByRole('listitem')[1]).toHaveTextContent('Print workbooks (38) 打印工作手册（38本）');
  });

  it('changes language and paper in place, and the address keeps the choice', async () => {
    serve(answer);
    show('?session=harbor-1&language=en&paper=a4');
    await userEvent.selectOptions(await screen.findByLabelText('Language'), '简体中文');
    expect(screen.getByRole('heading', { name: '检查清单' })).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Paper'), 'Letter');
    expect(pageRulesInForce).toContain('215.9mm 279.4mm');
    expect(location.search).toContain('language=zh-Hans&paper=letter');
  });

  it('puts the code, the moment of printing and the page numbers at the foot of each sheet', async () => {
    serve(answer);
    show('?session=harbor-1&language=zh-Hans&paper=a4');
    await screen.findByRole('heading', { name: '检查清单' });
    await waitFor(() => expect(pageRulesInForce).toContain('房间号K7M\\a0 4QD'));
    expect(pageRulesInForce).toMatch(/打印于2026年11月21日14\\3a 05.*counter\(page\).*counter\(pages\)/);
  });

  it('prints when told to, and by itself only when the address says so', async () => {
    serve(answer);
    show('?session=harbor-1&language=en');
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('opens the print dialog by itself once everything is drawn', async () => {
    serve(answer);
    show('?session=harbor-1&language=en&auto=1');
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(document.documentElement.dataset['ready']).toBe('true');
  });
});

describe('the blank checklist', () => {
  it('has places to write in for what no session has filled', async () => {
    const asked = serve(blank);
    show('?workshop=exceptional-service&language=en');
    await screen.findByRole('heading', { name: 'Session checklist' });
    expect(asked).toHaveBeenCalledWith(
      '/api/documents/source?workshop=exceptional-service',
      expect.anything(),
    );
    expect(screen.getByText(/^T−7/)).toBeVisible();
    const workbooks = screen.getAllByRole('listitem')[1]!;
    expect(within(workbooks).getByRole('img', { name: '____' })).toBeInTheDocument();
    expect(workbooks).not.toHaveTextContent('{');
  });
});

describe('when there is nothing to print', () => {
  it.each([
    [401, 'You are not signed in here', 'Sign in'],
    [404, 'There is no document at this address', 'Back to the sessions'],
  ])('on %i says "%s" and leads on', async (status, sentence, wayOn) => {
    serve(null, status);
    show('?session=harbor-1&language=en');
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.getByRole('link', { name: wayOn })).toHaveAttribute('href', '/');
    await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('failed'));
  });

  it('says that the connection is gone and tries again', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue(reply(answer)),
    );
    show('?session=harbor-1&language=zh-Hans');
    expect(await screen.findByText('连不上半日坊')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByRole('heading', { name: '检查清单' })).toBeVisible();
  });

  it('does not draw an answer that it cannot read', async () => {
    serve({ workshop: { title: 7 } });
    show('?session=harbor-1&language=en');
    expect(await screen.findByText('Halfday could not put this document together')).toBeVisible();
  });
});

function show(search: string): void {
  render(<DocumentPage document={checklistDocument} search={search} />);
}

function serve(body: unknown, status = 200) {
  const fetch = vi.fn(() => Promise.resolve(reply(body, status)));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

function reply(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}
