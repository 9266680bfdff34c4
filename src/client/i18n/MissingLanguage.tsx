import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import styles from './MissingLanguage.module.css';
import { en } from './missingLanguage.en.ts';
import { zhHans } from './missingLanguage.zhHans.ts';
import { zhHant } from './missingLanguage.zhHant.ts';

const words = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

interface MissingLanguageProps {
  readonly wanted: Language;
  /** In which the page stays meanwhile; none when there are no words at all. */
  readonly shown: Language | undefined;
}

/** That the chosen language is not on the server any more: said in it, and in the one that the page stays in. */
export function MissingLanguage({ wanted, shown }: MissingLanguageProps): ReactNode {
  const spoken = shown === undefined || shown === wanted ? [wanted] : [wanted, shown];
  return (
    <div role="alert" className={styles.missing}>
      {spoken.map((language) => (
        <p key={language} lang={language}>
          {words[language].missing}
        </p>
      ))}
      <button type="button" lang={wanted} onClick={() => location.reload()}>
        {words[wanted].reload}
      </button>
    </div>
  );
}
