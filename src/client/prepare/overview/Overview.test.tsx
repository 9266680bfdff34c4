import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countPeople } from '#shared/plan/countPeople.ts';
import type { PlanFields, PlanRecord } from '#shared/plan/records.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { someDetail, someInvitee } from '../../../../test/helpers/renderOnDesk.tsx';
import { someWorkshop } from '../../../../test/helpers/someWorkshop.ts';
import { Overview } from './Overview.tsx';
import { overviewRows } from './overviewRows.ts';

const workshop = someWorkshop({
  checklist: [
    {
      id: 'weeks',
      title: { en: 'Three weeks before' },
      days: -21,
      minutesBefore: [],
      items: [
        { id: 'room', text: { en: 'Book a room' } },
        { id: 'food', text: { en: 'Refreshments for {people} (diets: {diets})' } },
      ],
    },
    {
      id: 'day',
      title: { en: 'On the day' },
      days: 0,
      minutesBefore: [],
      items: [{ id: 'open', text: { en: 'Open the session' } }],
    },
  ],
});

const people = (count: number, fields: (index: number) => PlanFields): readonly PlanRecord[] =>
  Array.from({ length: count }, (_, index) => someInvitee(index, fields(index)));

/** 34 asked: 31 come, 2 do not, 1 has not said; 12 were reached a week before. */
const halfway = people(34, (index) => ({
  invitedMs: 1,
  reply: index < 31 ? 'yes' : index < 33 ? 'no' : 'open',
  ...(index < 12 ? { calledWeek: 'reached' } : {}),
  diet: index < 2 ? 'vegetarian' : index === 2 ? 'no nuts' : '',
}));

function detailOf(records: readonly PlanRecord[], ticks: SessionDetail['ticks'] = []): SessionDetail {
  return someDetail(
    {},
    {
      workshop,
      source: workshop,
      ticks,
      plan: { people: countPeople(records), tasks: records.filter(({ list }) => list === 'tasks') },
    },
  );
}

const on = (isoDate: string): number => Date.parse(`${isoDate}T12:00:00Z`);
const saidOf = (detail: SessionDetail, nowMs: number) =>
  overviewRows(detail, 'en', nowMs).map(({ when, facts, overdue }) => [when, facts.join(' · '), overdue]);

beforeEach(() => localStorage.clear());
afterEach(() => vi.useRealTimers());

describe('how far the preparation is', () => {
  test('before anything is done', () => {
    expect(saidOf(detailOf([]), on('2026-11-01'))).toEqual([
      ['by 19 Nov', 'nobody on the list yet', null],
      ['by 3 Dec', 'nobody on the list yet', null],
      ['9 Dec', 'nobody on the list yet', null],
      ['10 Dec', '0 of 3 done · next: Book a room', null],
    ]);
  });

  test('halfway: replies, calls, the next item with its quantities and its owner', () => {
    const records: readonly PlanRecord[] = [
      ...halfway,
      { list: 'tasks', id: 'food', revision: 1, fields: { owner: 'Mei' } },
    ];
    const detail = detailOf(records, [{ item: 'room', by: 'Omar', atMs: on('2026-11-10') }]);
    expect(saidOf(detail, on('2026-11-15'))).toEqual([
      ['by 19 Nov', '34 sent · 31 yes · 2 no · 1 open', null],
      ['by 3 Dec', '12 of 32 reached', null],
      ['9 Dec', 'not yet', null],
      [
        '10 Dec',
        '1 of 3 done · next: Refreshments for 32 (diets: 2\u00a0vegetarian, 1\u00a0no nuts) (Mei)',
        null,
      ],
    ]);
    expect(overviewRows(detail, 'en', 0).map(({ done, of }) => [done, of])).toEqual([
      [33, 34],
      [12, 32],
      [0, 32],
      [1, 3],
    ]);
  });

  test('what should have been done by now is said', () => {
    const unsent = [...halfway, someInvitee(50)];
    const late = saidOf(detailOf(unsent), on('2026-12-04'));
    expect(late).toEqual([
      ['by 19 Nov', '34 sent · 1 not sent yet · 31 yes · 2 no · 1 open', 'overdue'],
      ['by 3 Dec', '12 of 33 reached', 'overdue'],
      ['9 Dec', 'not yet', null],
      ['10 Dec', expect.stringContaining('0 of 3 done'), '2 overdue'],
    ]);
  });

  test('a message left is a call made; how many were really reached is said beside', () => {
    const left = people(34, (index) => ({
      ...(index < 12 ? { calledWeek: 'reached' } : index < 32 ? { calledWeek: 'message' } : {}),
      reply: index < 32 ? 'open' : 'no',
      calledDay: index === 0 ? 'missed' : index === 1 ? 'message' : null,
    }));
    const calls = overviewRows(detailOf(left), 'en', on('2026-12-20')).slice(1, 3);
    expect(calls.map(({ facts, overdue, done, of }) => [facts.join(' · '), overdue, done, of])).toEqual([
      ['32 of 32 called · 12 reached', null, 32, 32],
      ['1 of 32 called · 0 reached', 'overdue', 1, 32],
    ]);
    const [, week] = overviewRows(detailOf(left), 'zh-Hans', on('2026-12-20'));
    expect(week?.facts).toEqual(['32人，联系了32人', '打通12人']);
  });

  test('who answered without a letter is invited; who was not is not among the open replies', () => {
    const some = [someInvitee(0, { reply: 'yes' }), someInvitee(1, { invitedMs: 1 }), someInvitee(2)];
    const [invitations] = overviewRows(detailOf(some), 'en', on('2026-11-01'));
    expect(invitations?.facts.join(' · ')).toBe('1 sent · 1 not sent yet · 1 yes · 0 no · 1 open');
  });

  test('an own task that is due first is the next one', () => {
    const bus: PlanRecord = {
      list: 'tasks',
      id: 'bus',
      revision: 1,
      fields: { text: '订大巴', days: -40, owner: '梅' },
    };
    const [, , , checklist] = overviewRows(detailOf([bus]), 'zh-Hans', on('2026-10-20'));
    expect(checklist?.facts).toEqual(['4项，做完0项', '接下来：订大巴（梅）']);
  });
});

test('each line leads to where it is done', async () => {
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en']}>
      <Overview detail={detailOf(halfway)} />
    </LanguageProvider>,
  );
  const links = await screen.findAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/sessions/s1/plan#people',
    '/sessions/s1/plan#people',
    '/sessions/s1/plan#people',
    '/sessions/s1/plan#checklist',
    '/sessions/s1/preflight',
  ]);
  expect(screen.getByText('34 sent · 31 yes · 2 no · 1 open')).toBeVisible();
});
