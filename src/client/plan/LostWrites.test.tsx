import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { PlanFields, PlanRecord } from '#shared/plan/records.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { LostWrites } from './LostWrites.tsx';
import type { LostWrite } from './planDesk.ts';

function mei(fields: PlanFields): PlanRecord {
  return { list: 'invitees', id: 'mei', revision: 7, fields: { name: '欧阳明月', ...fields } };
}

function lostOf(order: number, id: string, fields: PlanFields): LostWrite {
  return { order, record: { list: 'invitees', id, fields } };
}

function show(
  records: readonly PlanRecord[],
  lost: readonly LostWrite[],
  refused: readonly 'too-large'[] = [],
) {
  const desk = {
    records,
    lost,
    refused: refused.map((reason, at) => ({ order: 100 + at, reason })),
    set: vi.fn(),
    forget: vi.fn(),
  };
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en', 'zh-Hans', 'zh-Hant']}>
      <LostWrites desk={desk} />
    </LanguageProvider>,
  );
  return { ...desk, user: userEvent.setup() };
}

test('says whose words stand, and both versions, each in its own language', async () => {
  show([mei({ company: 'Harbour Hotel' })], [lostOf(3, 'mei', { company: '港湾酒店' })]);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Somebody else changed this before you did. Theirs stands for now.');
  expect(alert).toHaveTextContent(
    '欧阳明月: company or department, yours “港湾酒店”, theirs “Harbour Hotel”',
  );
  expect(screen.getByText('港湾酒店')).toHaveAttribute('lang', 'zh-Hans');
  expect(screen.getByText('Harbour Hotel')).toHaveAttribute('lang', 'en');
});

test('“Use mine” writes it once more, and “Keep theirs” lets it lie; either ends the question', async () => {
  const { user, set, forget } = show(
    [mei({ company: 'Harbour' })],
    [lostOf(3, 'mei', { company: 'Hill', phone: '138' }), lostOf(4, 'mei', { diet: 'no nuts' })],
  );
  await screen.findAllByRole('alert');
  await user.click(screen.getAllByRole('button', { name: 'Use mine' })[0] ?? document.body);
  expect(set).toHaveBeenCalledWith([
    { list: 'invitees', id: 'mei', fields: { company: 'Hill', phone: '138' } },
  ]);
  expect(forget).toHaveBeenCalledWith(3);
  await user.click(screen.getAllByRole('button', { name: 'Keep theirs' })[1] ?? document.body);
  expect(forget).toHaveBeenCalledWith(4);
  expect(set).toHaveBeenCalledTimes(1);
});

test('one change of many people is one question, which names five of them', async () => {
  const ids = Array.from({ length: 8 }, (_, n) => `p${n}`);
  show(
    ids.map((id, n) => ({ list: 'invitees', id, revision: 7, fields: { name: `Person ${n}`, table: 't1' } })),
    ids.map((id) => lostOf(3, id, { table: 't2' })),
  );
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Somebody else changed these before you did.');
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
  expect(alert).toHaveTextContent('Person 4: table');
  expect(alert).toHaveTextContent('and 3 more');
});

test('a moment or a place in the list is named, not shown as a number', async () => {
  show([mei({ invitedMs: 1, order: 4 })], [lostOf(3, 'mei', { invitedMs: 1_790_000_000_000, order: 9 })]);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('欧阳明月: invitation; place in the list');
  expect(alert).not.toHaveTextContent('1790000000000');
});

test('a list that is full is said, until somebody has seen it', async () => {
  const { user, forget } = show([], [], ['too-large']);
  expect(await screen.findByRole('alert')).toHaveTextContent('there is room for 6,000 people and 500 tasks');
  await user.click(screen.getByRole('button', { name: 'OK' }));
  expect(forget).toHaveBeenCalledWith(100);
});
