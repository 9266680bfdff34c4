import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { inLanguage, languages, type Language } from '#shared/content/language.ts';
import { groupedCode, type InBoth } from '#shared/export/checklist.ts';
import { viewsByKind } from '#exercises/views.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import styles from './ChecklistPage.module.css';
import { chosenExercisesSearch, readChosen } from './exerciseChoice.ts';
import { ExercisePicker } from './ExercisePicker.tsx';
import type { ExercisesData } from './exercisesData.ts';
import { ExerciseSheets } from './ExerciseSheets.tsx';
import { messages } from './messages.ts';
import { pageMargins } from './pageMargins.ts';
import { pageRules } from './pageRules.ts';
import {
  chosenSearch,
  printedLanguages,
  usualLanguage,
  usualPaper,
  type PrintOptions,
} from './printOptions.ts';
import { Toolbar } from './Toolbar.tsx';
import { useFileName } from './useFileName.ts';
import { printsMargins, usePageRules } from './usePageRules.ts';
import { useReadyMark } from './useReadyMark.ts';

interface PrintableExercisesProps {
  readonly data: ExercisesData;
  readonly options: PrintOptions;
  readonly search: string;
  readonly speaks: Language;
}

/** What to print and how, and beneath it the forms as they will be printed. */
export function PrintableExercises({ data, options, search, speaks }: PrintableExercisesProps): ReactNode {
  const { session, workshop, printedAtMs } = data;
  const exercises = data.exercises.filter(({ kind }) => viewsByKind.has(kind));
  const known = exercises.map(({ id }) => id);
  const [choice, setChoice] = useState(() => ({
    language: options.language ?? usualLanguage(session?.settings.languages, navigator.languages),
    paper: options.paper ?? usualPaper(navigator.languages),
  }));
  const [chosen, setChosen] = useState(() => readChosen(search, known));
  const shown = printedLanguages(choice.language);
  const [leading = 'en'] = shown;
  const facts = session && { title: session.settings.title, code: groupedCode(session.code) };
  const margins = pageMargins(
    { workshop: everyLanguage(workshop.title), facts },
    {
      printedAtMs,
      timeZone: session?.settings.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      languages: shown,
    },
  );
  // Each form says by itself what it belongs to: it may be cut off and handed out.
  usePageRules(pageRules(choice.paper, { ...margins, runningHead: '' }));
  useFileName(
    [
      messages[leading].exercises.title,
      facts?.title ?? inLanguage(workshop.title, leading),
      session?.settings.date,
    ],
    leading,
  );
  const printed = exercises.filter(({ id }) => chosen.has(id));
  return (
    <>
      <Toolbar
        choice={choice}
        speaks={speaks}
        onChoose={(next) => {
          setChoice(next);
          history.replaceState(null, '', chosenSearch(location.search, next));
        }}
      >
        <ExercisePicker
          exercises={exercises}
          chosen={chosen}
          settings={session?.settings ?? null}
          speaks={speaks}
          onChoose={(next) => {
            setChosen(next);
            history.replaceState(null, '', chosenExercisesSearch(location.search, next, known));
          }}
        />
      </Toolbar>
      {printed.length === 0 ? (
        <NothingToPrint
          words={messages[speaks].exercises[known.length === 0 ? 'empty' : 'none']}
          speaks={speaks}
        />
      ) : (
        <Suspense
          fallback={
            <p className={styles.loading} role="status" lang={speaks}>
              {messages[speaks].exercises.loading}
            </p>
          }
        >
          <main className={styles.paper} data-paper={choice.paper}>
            <ExerciseSheets
              exercises={printed}
              languages={shown}
              facts={facts}
              workshop={everyLanguage(workshop.title)}
            />
            {!printsMargins() && <p className={styles.foot}>{margins.foot}</p>}
          </main>
          <Drawn auto={options.auto} />
        </Suspense>
      )}
    </>
  );
}

/** Stands with the forms: it is there once each of them has been loaded and drawn. */
function Drawn({ auto }: { readonly auto: boolean }): ReactNode {
  const isReady = useReadyMark('true');
  useEffect(() => {
    if (isReady && auto) window.print();
  }, [isReady, auto]);
  return null;
}

function NothingToPrint({
  words,
  speaks,
}: {
  readonly words: { readonly title: string; readonly text: string };
  readonly speaks: Language;
}): ReactNode {
  useReadyMark('failed');
  return (
    <main lang={speaks}>
      <EmptyState title={words.title}>
        <p>{words.text}</p>
      </EmptyState>
    </main>
  );
}

function everyLanguage(text: Parameters<typeof inLanguage<string>>[0]): InBoth {
  const [en, zhHans, zhHant] = languages.map((language) => inLanguage(text, language));
  return { en: en ?? '', 'zh-Hans': zhHans ?? '', 'zh-Hant': zhHant ?? '' };
}
