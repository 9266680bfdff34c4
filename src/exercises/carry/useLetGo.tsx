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
   * @param words what the entry says, in each of its spellings; left out, its text
   */
  readonly letGo: (record: string, text: string, then: () => void, words?: readonly string[]) => void;
  /** The question while it is asked, to be drawn anywhere. */
  readonly question: ReactNode;
}

interface Asked {
  readonly record: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly goOn: () => void;
}

/** Asks what is to become of what was taken along before its entry goes: it is taken out there too, or kept there. */
export function useLetGo({ carry, language }: LetGoOptions): LetGo {
  const words = carryWords(language);
  const [asked, setAsked] = useState<Asked | null>(null);
  const placesOf = useCallback(
    (record: string, said: readonly string[]) =>
      (carry?.targets ?? [])
        .map(({ to, title }) => ({
          to,
          title,
          isOwn: carry?.isCarried(to, record) === true,
          others: carry?.takenByOthers?.(to, said) ?? [],
        }))
        .filter(({ isOwn, others }) => isOwn || others.length > 0),
    [carry],
  );
  const letGo = useCallback<LetGo['letGo']>(
    (record, text, then, said = [text]) => {
      if (placesOf(record, said).length === 0) {
        then();
        return;
      }
      setAsked({ record, text, words: said, goOn: then });
    },
    [placesOf],
  );
  if (!asked) return { letGo, question: null };

  const places = placesOf(asked.record, asked.words);
  const keep = (): void => {
    setAsked(null);
    asked.goOn();
  };
  const takeOut = (): void => {
    for (const { to, isOwn, others } of places) {
      if (isOwn) carry?.putBack(to, asked.record);
      for (const { hide } of others) hide();
    }
    keep();
  };
  const titles = places.map(({ title }) => title).join(' · ');
  const others = places.flatMap((place) => place.others);
  const reworded = new Set(others.map(({ text }) => text).filter((text) => text !== asked.text));
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
        {others.length > 0 && (
          <>
            <p>{words('letGoOthers')}</p>
            {[...reworded].map((text) => (
              <p key={text} className={styles.entry}>
                {words('readsThere', { text })}
              </p>
            ))}
          </>
        )}
        <Button className={styles.keep} onClick={keep}>
          {words('letGoHere')}
        </Button>
      </Dialog>
    ),
  };
}
