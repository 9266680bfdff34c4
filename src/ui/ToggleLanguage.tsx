import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { Button } from './Button.tsx';

/** Each language's name for itself, so that one finds it who reads no other. */
const ownNames: Record<Language, string> = { en: 'English', 'zh-Hans': '中文' };
const shortNames: Record<Language, string> = { en: 'EN', 'zh-Hans': '中' };

interface ToggleLanguageProps {
  readonly current: Language;
  readonly offered: readonly Language[];
  readonly onChange: (language: Language) => void;
  /** `short` where the width of a phone counts; the whole name is still read out after it. */
  readonly name?: 'whole' | 'short';
  readonly className?: string | undefined;
}

/** Switches to the next language offered and shows that one's name; nothing where there is no choice. */
export function ToggleLanguage({
  current,
  offered,
  onChange,
  name = 'whole',
  className,
}: ToggleLanguageProps): ReactNode {
  const next = offered[(offered.indexOf(current) + 1) % offered.length];
  if (next === undefined || next === current) return null;
  return (
    <Button
      type="button"
      tone="quiet"
      lang={next}
      className={className}
      aria-label={name === 'short' ? `${shortNames[next]} · ${ownNames[next]}` : undefined}
      onClick={() => onChange(next)}
    >
      {name === 'short' ? shortNames[next] : ownNames[next]}
    </Button>
  );
}
