import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderInRoom } from '../../../test/helpers/someRoomClient.tsx';
import { JoinForm } from './JoinForm.tsx';

interface Asked {
  readonly path: string;
  readonly body: string | undefined;
}
let asked: Asked[] = [];
interface Answer {
  readonly status: number;
  readonly body: unknown;
}
let answer: Answer = { status: 404, body: {} };
/** What is answered before that, one by one. */
let answers: Answer[] = [];
const someInvitation: Answer = {
  status: 200,
  body: {
    session: 's',
    title: 'Harbour Team',
    workshopTitle: { en: 'Service in small' },
    tables: [{ id: 't1', name: 'Table 1', business: 'b1' }],
    languages: ['en'],
    client: { name: '', logo: '' },
  },
};

beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal('fetch', async (path: string, { body }: { body?: string }) => {
    asked.push({ path, body });
    const { body: said, status } = answers.shift() ?? answer;
    return new Response(JSON.stringify(said), { status });
  });
  return () => vi.unstubAllGlobals();
});

function show() {
  const joined: [string, string][] = [];
  renderInRoom(
    <JoinForm
      token={null}
      held={null}
      onResume={() => undefined}
      onJoined={({ seat, token }, how) => joined.push([seat + token.slice(0, 0), how])}
    />,
  );
  return joined;
}

describe('a code', () => {
  test('of eight symbols is a return code, wherever it is typed, and brings its seat', async () => {
    answer = { status: 200, body: { session: 's', seat: 'mei', title: 'Harbour Team' } };
    const joined = show();
    await userEvent.type(await screen.findByLabelText('Code on the screen'), 'k7m4 qd2p{Enter}');
    await waitFor(() => expect(joined).toEqual([['mei', 'known']]));
    expect(asked.map(({ path }) => path)).toEqual(['/api/return']);
    expect(asked[0]?.body).toContain('"code":"K7M4QD2P"');
  });

  test('of six is a room code', async () => {
    answer = { status: 404, body: { reason: 'unknown-code' } };
    show();
    await userEvent.type(await screen.findByLabelText('Code on the screen'), 'k7m 4qd{Enter}');
    expect(asked.map(({ path }) => path)).toEqual(['/api/join/K7M4QD']);
    expect(await screen.findByText(/No session has this code/)).toBeInTheDocument();
  });

  test('of eight symbols may be a room’s too, where there are many rooms', async () => {
    answers = [{ status: 404, body: { reason: 'room-code' } }, someInvitation];
    show();
    await userEvent.type(await screen.findByLabelText('Code on the screen'), 'k7m4 qd2p{Enter}');
    expect(await screen.findByText('Harbour Team')).toBeInTheDocument();
    expect(asked.map(({ path }) => path)).toEqual(['/api/return', '/api/join/K7M4QD2P']);
  });

  test('to come back with has a place of its own, and a sentence when it is not one', async () => {
    answer = { status: 404, body: { reason: 'unknown-return' } };
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'I have a return code' }));
    const field = screen.getByLabelText('Your return code');
    expect(field).toHaveFocus();
    await userEvent.type(field, 'k7m{Enter}');
    expect(screen.getByText('Type the eight symbols of your return code.')).toBeInTheDocument();
    expect(asked).toEqual([]);
    await userEvent.type(field, '4qd2p{Enter}');
    expect(await screen.findByText(/No seat has this return code/)).toBeInTheDocument();
  });
});

test('a server that cannot save is said in a sentence, and the next press takes the same seat', async () => {
  const cannotSave = { status: 503, body: { reason: 'cannot-save' } };
  answers = [someInvitation, cannotSave, { status: 200, body: { session: 's' } }];
  const joined = show();
  await userEvent.type(await screen.findByLabelText('Code on the screen'), 'k7m 4qd{Enter}');
  await userEvent.type(await screen.findByLabelText('Your name'), 'Mei{Enter}');
  expect(await screen.findByText(/The host computer cannot save right now/)).toBeInTheDocument();
  expect(joined).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Come in' }));
  await waitFor(() => expect(joined).toHaveLength(1));
  const [first, second] = asked.filter(({ path }) => path === '/api/join');
  expect(second?.body).toBe(first?.body);
});

test('a seat that was erased before its join was answered is not asked for again: the next press takes a new one', async () => {
  const erased = { status: 410, body: { reason: 'unknown-seat' } };
  answers = [someInvitation, erased, { status: 200, body: { session: 's' } }];
  const joined = show();
  await userEvent.type(await screen.findByLabelText('Code on the screen'), 'k7m 4qd{Enter}');
  await userEvent.type(await screen.findByLabelText('Your name'), 'Mei{Enter}');
  expect(await screen.findByText(/That did not go through/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Come in' }));
  await waitFor(() => expect(joined).toHaveLength(1));
  const [first, second] = asked.filter(({ path }) => path === '/api/join').map(({ body }) => String(body));
  const seatIn = (body = ''): string | undefined => /"seat":"([\w-]+)"/.exec(body)?.[1];
  expect(seatIn(second)).toBe(joined[0]?.[0]);
  expect(seatIn(second)).not.toBe(seatIn(first));
});

describe('while the door is locked', () => {
  const locked: Answer = { ...someInvitation, body: { ...Object(someInvitation.body), locked: true } };

  test('whoever looks for the room is told at once, with the ways on; once it is open they come in', async () => {
    answers = [locked, locked, someInvitation, { status: 200, body: { session: 's' } }];
    const joined = show();
    await userEvent.type(await screen.findByLabelText('Code on the screen'), 'k7m 4qd{Enter}');
    expect(await screen.findByText(/The facilitator has closed the door/)).toHaveAttribute('role', 'status');
    expect(screen.queryByLabelText('Your name')).toBeNull();
    const again = screen.getByRole('button', { name: 'Try again' });
    await userEvent.click(again);
    // The sentence stands meanwhile, and a press on a busy button is none: what tells is that it is ready again.
    await waitFor(() => expect(again).not.toHaveAttribute('aria-busy'));
    expect(screen.getByText(/The facilitator has closed the door/)).toBeInTheDocument();
    await userEvent.click(again);
    await userEvent.type(await screen.findByLabelText('Your name'), 'Mei{Enter}');
    await waitFor(() => expect(joined).toHaveLength(1));
  });

  test('whoever was typing a name when it was locked is told, and types it once', async () => {
    const refused = { status: 423, body: { reason: 'locked' } };
    answers = [someInvitation, refused, someInvitation];
    show();
    await userEvent.type(await screen.findByLabelText('Code on the screen'), 'k7m 4qd{Enter}');
    await userEvent.type(await screen.findByLabelText('Your name'), 'Mei{Enter}');
    expect(await screen.findByText(/The facilitator has closed the door/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByLabelText('Your name')).toHaveValue('Mei');
  });
});

test('an Enter that ends a composition submits nothing', async () => {
  show();
  const field = await screen.findByLabelText('Code on the screen');
  expect(fireEvent.keyDown(field, { key: 'Enter', isComposing: true })).toBe(false);
  expect(fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })).toBe(false);
  expect(fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })).toBe(true);
});
