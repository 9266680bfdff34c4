import { render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { countPeople } from '#shared/plan/countPeople.ts';
import { sessionWorkshop } from '#shared/session/sessionWorkshop.ts';
import { sessionSettings, type SessionSettings } from '#shared/session/settings.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { ContentPage } from './ContentPage.tsx';

const question = { en: 'Where do they see us?', 'zh-Hans': '客户眼中，我们在哪里？' };
const source = someWorkshop({
  slides: [
    someSlide('welcome', {
      minutes: 1,
      title: { en: [{ text: 'Good morning' }], 'zh-Hans': [{ text: '早上好' }] },
    }),
    someSlide('map', {
      layout: 'exercise',
      exercise: 'place',
      minutes: 6,
      title: { en: [{ text: question.en }], 'zh-Hans': [{ text: question['zh-Hans'] }] },
    }),
  ],
  exercises: [someExercise('place', { question, title: { en: 'Our place', 'zh-Hans': '我们的位置' } })],
});

/** A server that keeps one session and refuses what was made on older settings, as the real one does. */
const server = { settings: someSettings({ workshop: 'small' }), revision: 1, answers: 'yes' as 'yes' | 'no' };

const sent = z.object({
  op: z.object({ type: z.literal('session.change'), settings: sessionSettings, base: z.int() }),
});

function answer(path: string, body: BodyInit | null | undefined): Response {
  if (server.answers === 'no') throw new TypeError('Failed to fetch');
  if (path === '/api/sessions/s1') {
    return Response.json({
      session: { id: 's1', code: 'K7M4QD', settings: server.settings, seats: 0 },
      settingsRevision: server.revision,
      workshop: sessionWorkshop(source, server.settings),
      source,
      ticks: [],
      addresses: [],
      joinPath: '/j/x',
      plan: { people: countPeople([]), tasks: [] },
    });
  }
  if (path !== '/api/sessions/s1/ops') return Response.json({ reason: 'signed-out' }, { status: 401 });
  const { op } = sent.parse(JSON.parse(typeof body === 'string' ? body : '{}'));
  if (op.base !== server.revision) return Response.json({ reason: 'stale' }, { status: 409 });
  changedOnServer(op.settings);
  return Response.json({ revision: server.revision, outcome: 'applied' });
}

function changedOnServer(settings: SessionSettings): void {
  server.settings = settings;
  server.revision += 1;
}

beforeEach(() => {
  server.settings = someSettings({ workshop: 'small' });
  server.revision = 1;
  server.answers = 'yes';
  vi.stubGlobal(
    'fetch',
    vi.fn((path: string, init?: RequestInit) => Promise.resolve().then(() => answer(path, init?.body))),
  );
});
afterEach(() => vi.unstubAllGlobals());

async function open() {
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en']}>
      <ContentPage id="s1" />
    </LanguageProvider>,
  );
  const map = await screen.findByRole('checkbox', { name: /Show the exercise/ });
  const row = map.closest('li');
  if (!row) throw new Error('The exercise has a row.');
  return { user: userEvent.setup(), map, row: within(row) };
}

describe('what a session shows', () => {
  test('lists every slide in both languages, with its minutes and its exercise', async () => {
    const { map, row } = await open();
    expect(screen.getByText('Good morning')).toBeVisible();
    expect(screen.getByText('早上好')).toHaveAttribute('lang', 'zh-Hans');
    expect(map).toBeChecked();
    expect(row.getByText('6 min')).toBeVisible();
    expect(row.getByText('core')).toBeVisible();
    expect(screen.getByText('7 of 10 min')).toBeVisible();
  });

  test('hides an exercise and its slide, says so, counts the minutes anew and has it stored', async () => {
    const { user, map, row } = await open();
    await user.click(map);
    expect(row.getByText('hidden: the slide and its exercise')).toBeVisible();
    expect(screen.getByText('1 of 10 min')).toBeVisible();
    expect(screen.getByText('1 of 2 slides shown')).toBeVisible();
    expect(await screen.findByText('All saved')).toBeVisible();
    expect(server.settings.hidden).toEqual({ slides: [], exercises: ['place'] });
    await user.click(map);
    await waitFor(() => expect(server.settings.hidden.exercises).toEqual([]));
    expect(row.queryByText('hidden: the slide and its exercise')).toBeNull();
  });

  test('keeps two changes that follow one another faster than the server answers', async () => {
    const { user, map } = await open();
    await user.click(map);
    await user.click(screen.getByRole('checkbox', { name: 'Show the slide “Good morning”' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Everything is hidden. The first slide stays');
    await waitFor(() =>
      expect(server.settings.hidden).toEqual({ slides: ['welcome'], exercises: ['place'] }),
    );
  });

  test('lets somebody else’s change stand beside one’s own, and says that there was one', async () => {
    const { user, map } = await open();
    changedOnServer({ ...server.settings, hidden: { slides: ['welcome'], exercises: [] } });
    await user.click(map);
    expect(await screen.findByText('Somebody else changed this session too. You see both.')).toBeVisible();
    await screen.findByText('All saved');
    expect(server.settings.hidden).toEqual({ slides: ['welcome'], exercises: ['place'] });
    expect(screen.getByRole('checkbox', { name: /Good morning/ })).not.toBeChecked();
  });

  test('says when a change is not stored, keeps it, and sends it when asked again', async () => {
    const { user, map } = await open();
    server.answers = 'no';
    await user.click(map);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Not saved yet');
    expect(alert).toHaveTextContent('The server does not answer.');
    expect(map).not.toBeChecked();
    server.answers = 'yes';
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('All saved')).toBeVisible();
    expect(server.settings.hidden.exercises).toEqual(['place']);
  });

  test('offers to ask again when the session does not come', async () => {
    server.answers = 'no';
    render(
      <LanguageProvider loaders={facilitatorMessages} offered={['en']}>
        <ContentPage id="s1" />
      </LanguageProvider>,
    );
    expect(await screen.findByText(/The server does not answer/)).toBeVisible();
    server.answers = 'yes';
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Good morning')).toBeVisible();
  });
});

describe('rewording', () => {
  test('takes own words when they are whole, shows the workshop’s beneath, and goes back to them', async () => {
    const { user, row } = await open();
    await user.click(row.getByRole('button', { name: /Reword/ }));
    const field = row.getByRole('textbox', { name: 'Question, on the wall and on the phones (English)' });
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(`Workshop: ${question.en}`);
    await user.clear(field);
    await user.type(field, 'Where are we?');
    expect(server.revision).toBe(1);
    await user.keyboard('{Enter}');
    await screen.findByText('All saved');
    const own = { text: 'question', of: 'exercise', id: 'place', language: 'en', words: 'Where are we?' };
    expect(server.settings.wording).toEqual([own, { ...own, of: 'slide', id: 'map', text: 'title' }]);
    expect(row.getByText('Where are we?')).toBeVisible();
    expect(row.getByText('in your words')).toBeVisible();
    expect(row.getByRole('button', { name: /Reword/ })).toHaveFocus();

    await user.click(row.getByRole('button', { name: /Reword/ }));
    await user.click(row.getByRole('button', { name: 'Back to the original words' }));
    await waitFor(() => expect(server.settings.wording).toEqual([]));
    expect(row.queryByText('in your words')).toBeNull();
  });

  test('that is left by Escape changes nothing', async () => {
    const { user, row } = await open();
    await user.click(row.getByRole('button', { name: /Reword/ }));
    await user.type(row.getByRole('textbox', { name: /Name of the exercise \(简体中文\)/ }), '新');
    await user.keyboard('{Escape}');
    expect(row.queryByRole('textbox')).toBeNull();
    expect(server.settings.wording).toEqual([]);
  });
});
