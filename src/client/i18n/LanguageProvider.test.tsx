import { act, render, screen, waitFor } from '@testing-library/react';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { type Language, languages } from '#shared/content/language.ts';
import { LanguageProvider, type MessageLoaders, useLanguage } from './LanguageProvider.tsx';
import { roomMessages } from './roomMessages.ts';

/** What the page has asked to do once it is idle; jsdom is never idle by itself. */
let idleWork: (() => void)[] = [];

beforeEach(() => {
  localStorage.clear();
  idleWork = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idleWork.push(work));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
});

afterAll(() => {
  vi.unstubAllGlobals();
});

function recorded(asked: Language[]): MessageLoaders {
  const load = (language: Language) => () => {
    asked.push(language);
    return roomMessages[language]();
  };
  return { en: load('en'), 'zh-Hans': load('zh-Hans'), 'zh-Hant': load('zh-Hant') };
}

function Page() {
  const { language, choose } = useLanguage();
  return (
    <button type="button" onClick={() => choose('zh-Hant')}>
      {language}
    </button>
  );
}

test('a page loads its own language, the others once it is idle, and then switches without asking', async () => {
  const asked: Language[] = [];
  render(
    <LanguageProvider loaders={recorded(asked)} offered={languages}>
      <Page />
    </LanguageProvider>,
  );
  const button = await screen.findByRole('button', { name: 'en' });
  expect(asked).toEqual(['en']);

  await act(async () => idleWork.forEach((work) => work()));
  await waitFor(() => expect(new Set(asked)).toEqual(new Set(languages)));
  const before = asked.length;
  await act(async () => button.click());
  expect(await screen.findByRole('button', { name: 'zh-Hant' })).toBeVisible();
  expect(document.documentElement.lang).toBe('zh-Hant');
  expect(localStorage.getItem('halfday.language')).toBe('zh-Hant');
  expect(asked.slice(before).filter((language) => language === 'en')).toEqual([]);
});
