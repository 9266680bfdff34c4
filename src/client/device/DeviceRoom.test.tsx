import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { publicSlide } from '#shared/sync/project.ts';
import { carriedId } from '#exercises/carried.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import type { OutboxEntry } from '#client/sync/outbox.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { someAnswer } from '../../../test/helpers/someAnswer.ts';
import {
  exercisePart,
  mei,
  registerPart,
  renderInRoom,
  type SomeRoomClient,
  someRoomClient,
  stagePart,
} from '../../../test/helpers/someRoomClient.tsx';
import { someSlide } from '../../../test/helpers/someWorkshop.ts';
import { DeviceRoom } from './DeviceRoom.tsx';

const seat = {
  session: 's',
  title: 'Harbour Team',
  seat: 'mei',
  token: 't'.repeat(22),
  client: 'c'.repeat(22),
  secret: 's'.repeat(22),
};
const answers: Record<string, unknown> = {};

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', async (path: string) => new Response(JSON.stringify(answers[path] ?? {})));
  return () => vi.unstubAllGlobals();
});

function show(room: SomeRoomClient, arrival: 'fresh' | 'known' = 'known'): SomeRoomClient {
  renderInRoom(<DeviceRoom seat={seat} arrival={arrival} room={room} onLeave={() => undefined} />);
  return room;
}

async function go(name: 'Now' | 'Slides' | 'Workbook'): Promise<void> {
  await userEvent.click(
    await within(await screen.findByRole('navigation')).findByRole('button', {
      name: new RegExp(`${name}$`),
    }),
  );
}

/** Somebody presses a link on the page. */
function follow(to: string): void {
  act(() => {
    location.hash = to;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
}

function waits(value: string | number, changes: Partial<OutboxEntry> = {}): OutboxEntry {
  return { order: 1, op: someAnswer({ value, owner: 'seat' }), refused: null, ...changes };
}

describe('the pages of a device', () => {
  test('it is at what there is to do; the others are one tap away and say which is shown', async () => {
    show(someRoomClient([exercisePart('rating'), stagePart({ rating: {} })]));
    expect(await screen.findByRole('heading', { name: 'How well do we serve?' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Now' })).toHaveAttribute('aria-current', 'page');
    await go('Workbook');
    expect(await screen.findByRole('heading', { level: 1, name: 'Your workbook' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Workbook' })).toHaveAttribute('aria-current', 'page');
  });

  test('an exercise that opens brings its reader to it; a result only makes itself noticed', async () => {
    const room = show(someRoomClient([exercisePart('rating')]));
    await go('Workbook');
    await screen.findByText(/Nothing to write yet/);
    act(() => room.hears(stagePart({ rating: {} }, { revision: 2 })));
    expect(await screen.findByRole('heading', { name: 'How well do we serve?' })).toBeInTheDocument();
    expect(screen.getByText('Open now: Exercise rating')).toHaveAttribute('role', 'status');
    await go('Workbook');
    act(() => room.hears(stagePart({ rating: { phase: 'revealed', phaseRevision: 2 } }, { revision: 3 })));
    expect(await screen.findByRole('img', { name: 'something new' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Your workbook' })).toBeInTheDocument();
    await go('Now');
    expect(screen.queryByRole('img', { name: 'something new' })).toBeNull();
  });

  test('nobody is taken from a choice that they are making', async () => {
    const room = show(someRoomClient([exercisePart('rating')]));
    await userEvent.click(await screen.findByRole('button', { name: /^Me: Mei/ }));
    const choice = await screen.findByLabelText('To which table?');
    choice.focus();
    act(() => room.hears(stagePart({ rating: {} }, { revision: 2 })));
    expect(await screen.findByRole('img', { name: 'something new' })).toBeInTheDocument();
    expect(choice).toBeInTheDocument();
  });

  test('where people work alone first, the own answer stays in sight at the table’s turn, and is not changed', async () => {
    show(
      someRoomClient([
        exercisePart('rating', { owner: 'both' }),
        stagePart({ rating: { round: 'table' } }),
        registerPart({ exercise: 'rating', owner: 'seat:mei', field: 'rating' }, 8),
      ]),
    );
    expect(await screen.findByText('Now as a table')).toBeInTheDocument();
    const own = (await screen.findByText('What you wrote on your own')).closest('details');
    const alone = await within(own ?? document.body).findByRole('radio', { name: '8' });
    expect(alone).toBeChecked();
    expect(alone).toBeDisabled();
    expect(
      screen.getAllByRole('radio', { name: '7' }).filter((radio) => !radio.hasAttribute('disabled')),
    ).toHaveLength(2);
  });
});

describe('the workbook', () => {
  test('holds every exercise begun, the open one first and to be written, the others to be read', async () => {
    show(
      someRoomClient([
        exercisePart('first'),
        exercisePart('second'),
        exercisePart('third'),
        stagePart({ first: { phase: 'closed' }, second: { phase: 'open' }, third: { phase: 'draft' } }),
        registerPart({ exercise: 'first', owner: 'seat:mei', field: 'rating' }, 6),
      ]),
    );
    await go('Workbook');
    const titles = await screen.findAllByRole('heading', { level: 2 });
    expect(titles.map(({ textContent }) => textContent)).toEqual(['Exercise second', 'Exercise first']);
    expect(await screen.findByRole('radio', { name: '6' })).toBeEnabled();
    await userEvent.click(screen.getByText('Exercise first'));
    const closed = within(screen.getByText('Exercise first').closest('details') ?? document.body);
    const six = await closed.findByRole('radio', { name: '6' });
    expect(six).toBeChecked();
    expect(six).toBeDisabled();
    expect(closed.getByText('Kept')).toBeInTheDocument();
  });

  test.each([
    ['1 waiting', { connection: 'offline', outage: 'host', waiting: [waits(5)] }],
    ['1 not accepted', { refused: [waits(5, { refused: 'closed' })] }],
    ['Not answered', {}],
  ] as const)('says %s where that is so', async (words, changes) => {
    show(someRoomClient([exercisePart('rating'), stagePart({ rating: { phase: 'closed' } })], changes));
    await go('Workbook');
    const chapter = (await screen.findByRole('heading', { level: 2, name: 'Exercise rating' })).closest(
      'summary',
    );
    expect(within(chapter ?? document.body).getByText(words)).toBeInTheDocument();
  });
});

describe('slides so far', () => {
  const list = (id: string) =>
    publicSlide(
      someSlide(id, {
        layout: 'points',
        steps: 2,
        title: { en: [{ text: `Title ${id}` }] },
        blocks: [
          {
            kind: 'list',
            ordered: false,
            items: [`${id} one`, `${id} two`].map((text) => ({ en: [{ text }] })),
          },
        ],
      }),
    );

  test('earlier ones are whole; of the one that is on, only what has been shown', async () => {
    answers['/api/device/slides'] = { slides: [list('earlier'), list('on')] };
    show(someRoomClient([stagePart({}, { slide: 'on', step: 1 })]));
    await go('Slides');
    const now = await screen.findByRole('region', { name: 'On the screen now' });
    expect(now).toHaveTextContent('on one');
    expect(within(now).getByText('on two').closest('[data-appearance]')).toHaveAttribute(
      'data-appearance',
      'absent',
    );
    expect(screen.getByRole('region', { name: 'Earlier' })).toHaveTextContent(/earlier one.*earlier two/);
  });

  test('offline, those that came before stay, and it says so', async () => {
    show(someRoomClient([], { connection: 'offline', outage: 'yours' }));
    await go('Slides');
    expect(await screen.findByText(/These are the slides that this device already has/)).toBeInTheDocument();
    expect(screen.getByText('Slide welcome')).toBeInTheDocument();
  });
});

describe('what was not accepted', () => {
  test('says why and what it was; the words can be copied, and written again while the exercise is open', async () => {
    const refused = [waits(7, { refused: 'not-open' })];
    const room = show(
      someRoomClient([exercisePart('rating'), stagePart({ rating: { phaseRevision: 3 } })], { refused }),
    );
    const list = await screen.findByRole('alert');
    expect(list).toHaveTextContent('That exercise is not open yet. Your answer was not taken.');
    await waitFor(() => expect(list).toHaveTextContent(/Exercise rating.*7/));
    expect(within(list).getByRole('button', { name: 'Copy' })).toBeInTheDocument();
    await userEvent.click(within(list).getByRole('button', { name: 'Write again' }));
    expect(room.asked).toMatchObject([
      { type: 'worksheet.set', field: 'rating', value: 7, phaseRevision: 3 },
    ]);
    expect(room.dismissed).toEqual([1]);
  });

  test('nothing is offered that would be refused again', async () => {
    const refused = [waits(7, { refused: 'closed' })];
    show(someRoomClient([exercisePart('rating'), stagePart({ rating: { phase: 'closed' } })], { refused }));
    const list = await screen.findByRole('alert');
    expect(within(list).queryByRole('button', { name: 'Write again' })).toBeNull();
    expect(within(list).getByRole('button', { name: 'Copy' })).toBeInTheDocument();
  });

  test.each([
    ['unknown-table', 'That table is not in the session any more.'],
    ['unknown-seat', 'That person is not at your table any more.'],
    ['stale', 'Somebody at your table settled this before you.'],
  ] as const)('a move, a scribe or a choice refused as %s is a sentence too', async (reason, sentence) => {
    const op = {
      type: 'seat.scribe',
      id: 'i'.repeat(22),
      client: 'c'.repeat(22),
      seat: 'x'.repeat(22),
    } as const;
    show(someRoomClient([], { refused: [{ order: 1, op, refused: reason }] }));
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  });
});

describe('who one is in the room', () => {
  test('after joining, the return code is told once and in nobody’s way; who came back knows it', async () => {
    show(someRoomClient(), 'fresh');
    expect(await screen.findByText('K7M4 QD2P')).toBeInTheDocument();
    expect(screen.getByText('Slide welcome')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'All right' }));
    expect(screen.queryByText('K7M4 QD2P')).toBeNull();
  });

  test('the own page has the code again, and the way to another table', async () => {
    const room = show(someRoomClient());
    await userEvent.click(await screen.findByRole('button', { name: /^Me: Mei/ }));
    expect(await screen.findByText('K7M4 QD2P')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Move' }));
    expect(screen.getByLabelText('To which table?')).toHaveAccessibleDescription('Choose a table.');
    await userEvent.selectOptions(screen.getByLabelText('To which table?'), 'Table 2');
    await userEvent.click(screen.getByRole('button', { name: 'Move' }));
    expect(room.asked).toEqual([{ type: 'seat.move', seat: mei.seat.id, table: 't2' }]);
  });

  test('nobody leaves a device on which answers still wait', async () => {
    show(someRoomClient([], { connection: 'offline', waiting: [waits(5)] }));
    await userEvent.click(await screen.findByRole('button', { name: /^Me: Mei/ }));
    expect(await screen.findByText(/1 answer has not left this device yet/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Leave' })).toBeDisabled();
  });
});

test('a server that cannot save is said in words for as long as an answer waits for it', async () => {
  const changes = { cannotSave: 'fault', waiting: [waits(5)] } as const;
  const { store } = show(someRoomClient([exercisePart('rating'), stagePart({ rating: {} })], changes));
  expect(await screen.findByText('1 not saved yet')).toBeInTheDocument();
  expect(screen.getByText(/The host computer cannot save right now/)).toBeInTheDocument();
  act(() => store.setState({ waiting: [], cannotSave: null }));
  expect(await screen.findByText('Saved')).toBeInTheDocument();
  expect(screen.queryByText(/The host computer/)).not.toBeInTheDocument();
});

test('a part that cannot be drawn leaves the rest of the page, the truth about what is saved, and a way on', async () => {
  vi.mocked(console.error).mockImplementation(() => undefined);
  const broken = { min: 'not a number' };
  show(someRoomClient([exercisePart('rating', { options: broken }), stagePart({ rating: {} })]));
  expect(await screen.findByText('This part could not be fetched.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
  expect(screen.getByText('Saved')).toBeInTheDocument();
  await go('Slides');
  expect(await screen.findByRole('heading', { name: 'Slides so far' })).toBeInTheDocument();
  vi.mocked(console.error).mockClear();
});

describe('a link to a chapter of the workbook', () => {
  test('leads there and unfolds it, and once more when it is pressed again', async () => {
    const closed = { phase: 'closed' } as const;
    show(
      someRoomClient([
        exercisePart('rating'),
        exercisePart('hopes'),
        stagePart({ rating: closed, hopes: closed }),
      ]),
    );
    await screen.findByRole('navigation');
    follow('#workbook/rating');
    const chapter = await screen.findByRole('heading', { name: 'Exercise rating' });
    expect(chapter.closest('details')).toHaveAttribute('open');
    expect(chapter.closest('summary')).toHaveFocus();
    expect(screen.getByRole('heading', { name: 'Exercise hopes' }).closest('details')).not.toHaveAttribute(
      'open',
    );
    await userEvent.click(chapter);
    expect(chapter.closest('details')).not.toHaveAttribute('open');
    follow('#workbook/rating');
    expect(chapter.closest('details')).toHaveAttribute('open');
    expect(location.hash).toBe('');
  });
});

describe('an entry that is taken along', () => {
  const options = { rows: 3, atMost: 5, days: 30, detail: 'short' };
  const ideas = exercisePart('ideas', {
    kind: 'action-table',
    options,
    carry: [{ to: 'plan', title: { en: 'Action plan' }, owner: 'both' }],
  });
  const field = `carried.${carriedId('ideas', 'a')}`;

  test('is sent to the own worksheet of the later exercise, also from one that is closed, and says so', async () => {
    const room = show(
      someRoomClient([
        ideas,
        stagePart({ ideas: { phase: 'closed' } }),
        registerPart({ exercise: 'ideas', owner: 'seat:mei', field: 'rows.a.action' }, 'Call back'),
      ]),
    );
    await screen.findByRole('navigation');
    follow('#workbook/ideas');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take along to Action plan: Call back' }),
    );
    const value = { exercise: 'ideas', record: 'a', text: 'Call back' };
    expect(room.asked).toEqual([
      expect.objectContaining({ type: 'worksheet.set', exercise: 'plan', owner: 'seat', field, value }),
    ]);
    const place = { exercise: 'plan', owner: 'seat:mei', field, slot: 'current', revision: 3, client: 'c' };
    act(() => room.hears({ part: 'register', ...place, value }));
    expect(screen.getByRole('button', { pressed: true })).toHaveTextContent('Taken along');
  });

  test('stands in the later exercise with the way back to where it was written', async () => {
    const value = { exercise: 'ideas', record: 'a', text: 'Call back' };
    const place = { exercise: 'plan', owner: 'seat:mei', field, slot: 'current', revision: 3, client: 'c' };
    show(
      someRoomClient([
        ideas,
        exercisePart('plan', { kind: 'action-table', options }),
        stagePart({ ideas: { phase: 'closed' }, plan: {} }),
        { part: 'register', ...place, value },
      ]),
    );
    expect(await screen.findByDisplayValue('Call back')).toBeInTheDocument();
    const link = screen.getByRole('link', { name: 'From: Exercise ideas' });
    expect(link).toHaveAttribute('href', '#workbook/ideas');
  });

  test('can be taken along from the revealed result as well', async () => {
    const plan = {
      actions: 1,
      withoutWho: 1,
      withoutWhen: 1,
      left: 0,
      rows: [
        {
          key: entryKey('Call back'),
          text: 'Call back',
          situation: '',
          who: [],
          when: null,
          measure: '',
          firstStep: '',
          obstacle: '',
          tables: ['t1'],
          origins: [],
          members: [{ key: entryKey('Call back'), action: 'Call back', who: '', when: null, table: 't1' }],
        },
      ],
    };
    const room = show(
      someRoomClient([
        ideas,
        stagePart({ ideas: { phase: 'revealed' } }),
        registerPart({ exercise: 'ideas', owner: 'seat:mei', field: 'rows.a.action' }, 'Call back'),
        {
          part: 'result',
          revision: 4,
          exercise: 'ideas',
          joined: 1,
          scopes: [{ business: null, n: 1, result: plan }],
        },
      ]),
    );
    await screen.findByRole('navigation');
    follow('#workbook/ideas');
    const result = await screen.findByRole('heading', { name: 'What the room thinks' });
    const beside = within(result.parentElement ?? document.body);
    await userEvent.click(
      await beside.findByRole('button', { name: 'Take along to Action plan: Call back' }),
    );
    expect(room.asked).toEqual([expect.objectContaining({ exercise: 'plan', field })]);
  });
});
