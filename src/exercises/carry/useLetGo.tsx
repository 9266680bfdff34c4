import { type ReactNode, useCallback, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { Carry } from '#exercises/viewContract.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './Carry.module.css';
import { carryWords } from './messages.ts';

interface LetGoOptions {
  readonly carry: Carry | undefined;
  readonly language: Language;
}

interface LetGo {
  /**
   * Removes or hides an entry by `then`: at once where nothing of it was taken along, else once somebody has said
   * what is to become of that; never when they think better of it.
   */
  readonly letGo: (record: string, text: string, then: () => void) => void;
  /** The question while it is asked, to be drawn anywhere. */
  readonly question: ReactNode;
}

interface Asked {
  readonly record: string;
  readonly text: string;
  readonly goOn: () => void;
}

/** Asks what is to become of what was taken along before its entry goes: it is taken out there too, or kept there. */
export function useLetGo({ carry, language }: LetGoOptions): LetGo {
  const words = carryWords(language);
  const [asked, setAsked] = useState<Asked | null>(null);
  const targetsOf = useCallback(
    (record: string) => carry?.targets.filter(({ to }) => carry.isCarried(to, record)) ?? [],
    [carry],
  );
  const letGo = useCallback(
    (record: string, text: string, then: () => void): void => {
      if (targetsOf(record).length === 0) {
        then();
        return;
      }
      setAsked({ record, text, goOn: then });
    },
    [targetsOf],
  );
  if (!asked) return { letGo, question: null };

  const targets = targetsOf(asked.record);
  const keep = (): void => {
    setAsked(null);
    asked.goOn();
  };
  const takeOut = (): void => {
    for (const { to } of targets) carry?.putBack(to, asked.record);
    keep();
  };
  const titles = targets.map(({ title }) => title).join(' · ');
  return {
    letGo,
    question: (
      <Dialog
        title={words('letGo', { title: titles })}
        confirmLabel={words('letGoBoth')}
        cancelLabel={words('cancel')}
        onConfirm={takeOut}
        onCancel={() => setAsked(null)}
      >
        <p className={styles.entry} lang={languageOfWords(asked.text, [language])}>
          {asked.text}
        </p>
        <p>{words('letGoText')}</p>
        <Button className={styles.keep} onClick={keep}>
          {words('letGoHere')}
        </Button>
      </Dialog>
    ),
  };
}
