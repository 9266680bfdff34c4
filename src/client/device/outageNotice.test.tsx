import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderInRoom, someRoomClient } from '../../../test/helpers/someRoomClient.tsx';
import { DeviceRoom } from './DeviceRoom.tsx';

const id = (letter: string) => letter.repeat(22);
const seat = {
  session: 's',
  title: 'Harbour Team',
  seat: 'mei',
  token: id('t'),
  client: id('c'),
  secret: id('s'),
};

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', async () => new Response('{}'));
  return () => vi.unstubAllGlobals();
});

test.each([
  ['host', /^The host is offline\. .* are sent by themselves\.$/],
  ['yours', /^Your connection is gone\. .* are sent by themselves\.$/],
  ['unknown', /^No answer from the host\. Is this phone still on the room’s Wi-Fi\?/],
] as const)('an outage is said aloud once, and whose it is, until it is over: %s', async (outage, words) => {
  const room = someRoomClient([]);
  const { store } = room;
  renderInRoom(<DeviceRoom seat={seat} arrival="known" room={room} onLeave={() => undefined} />);
  // There before the words are: only then are they read out.
  const said = await screen.findAllByRole('status');
  act(() => store.setState({ connection: 'offline' }));
  expect(screen.queryByText(words)).not.toBeInTheDocument();
  expect(screen.getByText('Saved')).toBeInTheDocument();
  act(() => store.setState({ outage }));
  expect(said).toContain(screen.getByText(words).parentElement);
  expect(screen.getByText('Offline')).toBeInTheDocument();
  act(() => store.setState({ connection: 'online', outage: null }));
  expect(screen.queryByText(words)).not.toBeInTheDocument();
  expect(screen.getByText('Saved')).toBeInTheDocument();
});
