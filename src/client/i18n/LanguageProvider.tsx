import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { type Language, preferredLanguage } from '#shared/content/language.ts';
import { patiently } from '#ui/patiently.ts';
import { whenIdle } from '#client/whenIdle.ts';
import type { FacilitatorMessages, RoomMessages } from './messageTypes.ts';
import { MissingLanguage } from './MissingLanguage.tsx';

/** The messages of one surface, by language, each loaded when it is first needed. */
export type MessageLoaders = Readonly<
  Record<
    Language,
    () => Promise<{ readonly room: RoomMessages } | { readonly facilitator: FacilitatorMessages }>
  >
>;

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

const rememberedAs = 'halfday.language';

function remembered(): string[] {
  try {
    const language = localStorage.getItem(rememberedAs);
    return language === null ? [] : [language];
  } catch {
    return [];
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(rememberedAs, language);
  } catch {
    // A private window remembers nothing; the choice holds for this page.
  }
}

interface LanguageProviderProps {
  readonly loaders: MessageLoaders;
  readonly offered: readonly Language[];
  readonly children: ReactNode;
}

/**
 * The page's language: the device's own at first, then whatever its reader chose. Switching loads nothing but
 * words, so that drafts stay; the other languages are fetched while the page is idle, so that they are there offline.
 */
export function LanguageProvider({ loaders, offered, children }: LanguageProviderProps): ReactNode {
  const [language, setLanguage] = useState(() =>
    preferredLanguage([...remembered(), ...navigator.languages], offered),
  );
  const [loaded, setLoaded] = useState<Partial<Record<Language, object>>>({});
  /** The chosen language, when its words are not on the server any more. */
  const [missing, setMissing] = useState<Language | null>(null);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    let current = true;
    const load = async (wanted: Language): Promise<void> => {
      const messages = await patiently(loaders[wanted]);
      if (current) setLoaded((before) => (before[wanted] ? before : { ...before, [wanted]: messages }));
    };
    let cancelIdle = (): void => undefined;
    const loadOthers = (): void => {
      // What cannot be fetched now is fetched when it is chosen.
      for (const other of offered) void load(other).catch(() => undefined);
    };
    void load(language).then(
      () => {
        if (current) cancelIdle = whenIdle(loadOthers);
      },
      () => {
        if (!current) return;
        setMissing(language);
        loadOthers();
      },
    );
    return () => {
      current = false;
      cancelIdle();
    };
  }, [language, loaders, offered]);

  // Until the words of a new choice are there, the page stays as it is.
  const shown = loaded[language] ? language : offered.find((one) => loaded[one]);
  const choice = useMemo(
    () =>
      shown && {
        language: shown,
        choose(chosen: Language): void {
          setLanguage(chosen);
          remember(chosen);
        },
      },
    [shown],
  );
  const messages = shown && loaded[shown];
  const told = missing === language ? <MissingLanguage wanted={language} shown={shown} /> : null;
  if (!shown || !choice || !messages) return told;
  return (
    <LanguageContext value={choice}>
      {told}
      <IntlProvider
        locale={shown}
        messages={messages}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** The page's language and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage is used outside of LanguageProvider.');
  return choice;
}
