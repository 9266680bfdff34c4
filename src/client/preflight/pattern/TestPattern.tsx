import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { languages, preferredLanguage } from '#shared/content/language.ts';
import { Button } from '#ui/Button.tsx';
import { patternWords } from './messages.ts';
import { PatternDrawing } from './PatternDrawing.tsx';
import type { PatternMessage } from './patternMessage.ts';
import styles from './TestPattern.module.css';
import { useWindowSize } from './useWindowSize.ts';

/** Where the projector's window keeps the link that it follows (projector/ProjectorApp.tsx). */
const projectorKey = 'halfday.projector';

/** The wall that this window showed before; null when it showed none. */
function wallBefore(): string | null {
  try {
    return sessionStorage.getItem(projectorKey) === null ? null : '/projector';
  } catch {
    return null;
  }
}

function isWindow(value: unknown): value is Window {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}

/** A picture that shows what a projector does to every other: edges, circles, smallest text, colors, grays. */
export function TestPattern(): ReactNode {
  const [language] = useState(() => preferredLanguage([...remembered(), ...navigator.languages], languages));
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [ended, setEnded] = useState(false);
  const size = useWindowSize();
  const t = patternWords(language);
  const other = patternWords(language === 'en' ? 'zh-Hans' : 'en');

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('name');
  }, [language, t]);

  const { width, height, density } = size;
  useEffect(() => {
    const told: PatternMessage = { halfday: 'pattern', width, height, density };
    const opener: unknown = window.opener;
    if (isWindow(opener)) opener.postMessage(told, location.origin);
  }, [width, height, density]);

  const turn = useCallback(() => setTheme((before) => (before === 'light' ? 'dark' : 'light')), []);
  const end = useCallback(() => {
    const wall = wallBefore();
    if (wall !== null) return location.replace(wall);
    window.close();
    // A window that nobody's script has opened stays.
    setEnded(true);
  }, []);
  useEffect(() => {
    const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      if (ctrlKey || metaKey || altKey) return;
      // A browser takes the first Escape for itself where the picture fills the screen.
      if (key === 'Escape') end();
      else if (key === 't' || key === 'T') turn();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [end, turn]);

  if (ended) {
    return (
      <main className={styles.ended}>
        <p>{t('ended')}</p>
      </main>
    );
  }
  return (
    <main className={styles.pattern} data-theme={theme} aria-label={t('name')}>
      <PatternDrawing size={size} t={t} other={other} otherLanguage={language === 'en' ? 'zh-Hans' : 'en'} />
      <div className={styles.controls}>
        <Button type="button" shortcut="T" onClick={turn}>
          {t('theme')}
        </Button>
        {'requestFullscreen' in document.documentElement && (
          <Button type="button" onClick={() => void document.documentElement.requestFullscreen()}>
            {t('fill')}
          </Button>
        )}
        <Button type="button" shortcut="Esc" onClick={end}>
          {t('end')}
        </Button>
      </div>
    </main>
  );
}

/** The language that the facilitator chose in this browser. */
function remembered(): string[] {
  try {
    const chosen = localStorage.getItem('halfday.language');
    return chosen === null ? [] : [chosen];
  } catch {
    return [];
  }
}
