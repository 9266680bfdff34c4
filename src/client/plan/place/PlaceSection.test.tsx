import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { renderOnDesk, someInvitee } from '../../../../test/helpers/renderOnDesk.tsx';
import { PlaceSection } from './PlaceSection.tsx';

test('what is typed about the place is stored, and what somebody else writes is shown', async () => {
  const user = userEvent.setup();
  const { fieldsOf, others } = renderOnDesk(PlaceSection);
  await user.type(await screen.findByLabelText('Address'), '1 Harbor Road');
  await user.tab();
  expect(fieldsOf('place')).toMatchObject({ address: '1 Harbor Road' });
  others([{ list: 'place', id: 'place', fields: { wifiName: 'Harbor Guests' } }]);
  expect(screen.getByLabelText('Network')).toHaveValue('Harbor Guests');
});

test('34 people: diets and needs are counted by the words that they wrote, of those who have not declined', async () => {
  const diets = ['vegetarian', 'Vegetarian', 'no nuts'];
  const records = Array.from({ length: 34 }, (_, index) => someInvitee(index, { diet: diets[index] ?? '' }));
  renderOnDesk(PlaceSection, {
    records: [
      ...records,
      someInvitee(40, { diet: 'vegan', reply: 'no' }),
      someInvitee(41, { access: '轮椅' }),
    ],
  });
  expect(await screen.findByText('Of 35 people who may come:')).toBeVisible();
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items).toEqual(['2 vegetarian', '1 no nuts', '1 轮椅']);
  expect(screen.getByText('轮椅')).toHaveAttribute('lang', 'zh-Hans');
});

test('the room that is needed follows who may come; a boardroom for too many is offered as a cabaret', async () => {
  renderOnDesk(PlaceSection, { settings: { layout: 'boardroom' } });
  expect(
    await screen.findByText(/A boardroom seats 20 at most, and 34 may come. As a cabaret: at least/),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: 'Print the room diagram' })).toHaveAttribute(
    'href',
    '/print/room?session=s1',
  );
});

test('the day by which replies are wanted is suggested, and remarked on when it is after the session', async () => {
  const user = userEvent.setup();
  const { fieldsOf, others } = renderOnDesk(PlaceSection);
  await user.click(await screen.findByRole('button', { name: 'Two weeks before: 26 Nov' }));
  expect(fieldsOf('place')).toEqual({ replyBy: '2026-11-26' });
  others([{ list: 'place', id: 'place', fields: { replyBy: '2026-12-24' } }]);
  expect(screen.getByText('That is after the session.')).toBeVisible();
});

test('how long contacts are kept is a whole number of days, and the day of deletion is said', async () => {
  const user = userEvent.setup();
  const { fieldsOf, writes } = renderOnDesk(PlaceSection);
  const days = await screen.findByLabelText('Days that contacts are kept after the session');
  expect(days).toHaveValue('120');
  expect(screen.getByText(/^Deleted on Fri 9 Apr 2027/)).toBeVisible();
  await user.clear(days);
  await user.type(days, '500');
  await user.tab();
  expect(screen.getByText(/A whole number from 1 to 400/)).toBeVisible();
  expect(writes).toEqual([]);
  await user.clear(days);
  await user.type(days, '30');
  await user.tab();
  await waitFor(() => expect(fieldsOf('place')).toEqual({ keepDays: 30 }));
  expect(screen.getByText(/^Deleted on Sat 9 Jan 2027/)).toBeVisible();
});

test('in Chinese, with a contact whose e-mail is none', async () => {
  const { container } = renderOnDesk(PlaceSection, {
    language: 'zh-Hans',
    records: [
      {
        list: 'place',
        id: 'place',
        revision: 1,
        fields: { contactEmail: 'mei', contactName: '欧阳明月小姐来自港湾酒店前台' },
      },
    ],
  });
  expect(await screen.findByText('这还不是邮箱地址，先按你写的存着。')).toBeVisible();
  expect(within(container).getByLabelText('姓名')).toHaveAttribute('lang', 'zh-Hans');
  expect(screen.getByText('名单上还没有人。大家说了有什么需要，这里就会出现。')).toBeVisible();
});
