import { render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentPage } from '#client/print/DocumentPage.tsx';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { exercisesDocument } from './document.ts';

const rating = {
  id: 'self-rating',
  kind: 'scale',
  segment: 'welcome',
  minutes: 6,
  importance: 'core',
  visibility: 'afterClose',
  owner: 'seat',
  minimum: 1,
  title: { en: 'Rate our service', 'zh-Hans': '给我们的服务打分' },
  question: { en: 'How well do we serve?', 'zh-Hans': '我们的服务做得怎么样？' },
  prompt: { en: 'Pick a number.', 'zh-Hans': '选一个数。' },
  debrief: { en: 'What would one point more be?', 'zh-Hans': '多1分会是什么样？' },
  options: { min: 1, max: 10, low: { en: 'poorly', 'zh-Hans': '差' }, high: { en: 'well', 'zh-Hans': '好' } },
};

const session = {
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
};

const table = {
  ...rating,
  id: 'table-rating',
  owner: 'table',
  title: { en: 'As a table', 'zh-Hans': '全桌打分' },
};

/** What the server answers for a workshop with these exercises. */
function answerWith(exercises: readonly unknown[]) {
  return {
    workshop: {
      id: 'exceptional-service',
      revision: 'r1',
      title: { en: 'Exceptional Service', 'zh-Hans': '优质服务' },
      languages: ['en', 'zh-Hans'],
      segments: [],
      slides: [],
      checklist: [],
      exercises,
    },
    session,
    ticks: [],
    plan: [],
    seats: [],
    sheets: [],
    join: null,
    replyLinks: {},
    printedAtMs: Date.UTC(2026, 10, 21, 6, 5),
  };
}

const answer = answerWith([rating, table]);

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

describe('the exercises of a session on paper', () => {
  it('are a form each, with the session, its code, and lines for name and table', async () => {
    const asked = serve(answer);
    show('?session=harbor-1&language=en&paper=a4');
    const [own, ofTable] = await screen.findAllByRole('article');
    if (!own || !ofTable) throw new Error('A form is missing.');
    expect(asked).toHaveBeenCalledWith('/api/documents/source?session=harbor-1', expect.anything());
    expect(own).toHaveTextContent(/^Harbor Team, 10 DecemberRoom code K7M 4QDNameTable/);
    expect(within(own).getByRole('heading', { name: 'How well do we serve?' })).toBeVisible();
    expect(within(own).getAllByRole('img')).toHaveLength(10);
    expect(ofTable).toHaveTextContent(/K7M 4QDTable/);
    expect(ofTable).not.toHaveTextContent('Name');
  });

  it('ask for neither name nor table where nobody is to tell who wrote', async () => {
    serve(answerWith([{ ...rating, anonymous: true }]));
    show('?session=harbor-1&language=en&paper=a4');
    const [own] = await screen.findAllByRole('article');
    expect(own).toHaveTextContent(/K7M 4QDAnonymous: do not write your name\./);
    expect(own).not.toHaveTextContent(/Name|Table/);
  });

  it('stand in both languages when the session is held in both', async () => {
    serve(answer);
    show('?session=harbor-1');
    const [own] = await screen.findAllByRole('article');
    expect(own).toHaveTextContent(/Name 姓名.*How well do we serve\?.*我们的服务做得怎么样？/);
  });

  it('carry the moment of printing and the page numbers at the foot, on the paper that is chosen', async () => {
    serve(answer);
    show('?session=harbor-1&language=zh-Hans&paper=a4');
    await screen.findAllByRole('article');
    expect(pageRulesInForce).toMatch(/打印于2026年11月21日14\\3a 05.*counter\(page\).*counter\(pages\)/);
    await userEvent.selectOptions(screen.getByLabelText('纸张'), 'Letter');
    expect(pageRulesInForce).toContain('215.9mm 279.4mm');
  });

  it('say how many copies to make: one in ten more than there are people, or tables', async () => {
    serve(answer);
    show('?session=harbor-1&language=en');
    expect(
      await screen.findByRole('checkbox', {
        name: /^Rate our service ?38 copies: one a person, and one in ten to spare$/,
      }),
    ).toBeChecked();
    expect(
      screen.getByRole('checkbox', { name: /^As a table ?2 copies: one a table, and one in ten to spare$/ }),
    ).toBeChecked();
  });

  it('are those that are ticked, and the address keeps the choice', async () => {
    serve(answer);
    show('?session=harbor-1&language=en');
    await userEvent.click(await screen.findByRole('checkbox', { name: /^As a table/ }));
    expect(await screen.findAllByRole('article')).toHaveLength(1);
    expect(location.search).toContain('only=self-rating');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Rate our service/ }));
    expect(screen.getByText('No exercise is ticked')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /^As a table/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Rate our service/ }));
    expect(location.search).not.toContain('only');
  });

  it('are those that the address names', async () => {
    serve(answer);
    show('?session=harbor-1&language=en&only=table-rating,gone');
    expect(await screen.findAllByRole('article')).toHaveLength(1);
    expect(screen.getByRole('checkbox', { name: /^Rate our service/ })).not.toBeChecked();
  });

  it('print by themselves, and say that they are ready, only once every form is drawn', async () => {
    serve(answer);
    show('?session=harbor-1&language=en&auto=1');
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(screen.getAllByRole('img')).toHaveLength(20);
    expect(document.documentElement.dataset['ready']).toBe('true');
  });
});

describe('the exercises of a workshop before there is a session', () => {
  it('name the workshop and have a line for the date', async () => {
    const asked = serve({ ...answer, session: null });
    show('?workshop=exceptional-service&language=en');
    const [own] = await screen.findAllByRole('article');
    expect(asked).toHaveBeenCalledWith(
      '/api/documents/source?workshop=exceptional-service',
      expect.anything(),
    );
    expect(own).toHaveTextContent(/^Exceptional ServiceNameTableDate/);
    expect(screen.getByRole('checkbox', { name: 'Rate our service' })).toBeChecked();
  });
});

describe('when there is nothing to print', () => {
  it('says so and leads on', async () => {
    serve(null, 404);
    show('?session=gone&language=en');
    expect(await screen.findByText('There is no document at this address')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to the sessions' })).toHaveAttribute('href', '/');
    await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('failed'));
  });

  it('says that a session has no exercise', async () => {
    serve(answerWith([]));
    show('?session=harbor-1&language=zh-Hans');
    expect(await screen.findByText('没有可打印的练习')).toBeVisible();
    await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('failed'));
  });

  it('prints nothing rather than half of a form that cannot be drawn', async () => {
    serve(answerWith([{ ...rating, options: { min: 'one' } }]));
    show('?session=harbor-1&language=en');
    expect(await screen.findByText('Halfday could not put this document together')).toBeVisible();
    await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('failed'));
    vi.mocked(console.error).mockClear();
  });
});

function show(search: string): void {
  history.replaceState(null, '', `/print/exercises${search}`);
  render(<DocumentPage document={exercisesDocument} search={search} />);
}

function serve(body: unknown, status = 200) {
  const fetch = vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
