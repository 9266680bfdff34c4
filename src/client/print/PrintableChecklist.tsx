import { useEffect, useMemo, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import { checklistModel } from '#shared/export/checklist.ts';
import type { ChecklistData } from './checklistData.ts';
import styles from './ChecklistPage.module.css';
import { ChecklistSheet } from './ChecklistSheet.tsx';
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

interface PrintableChecklistProps {
  readonly data: ChecklistData;
  readonly options: PrintOptions;
  readonly speaks: Language;
}

/** The toolbar, and beneath it the sheet as it will be printed. */
export function PrintableChecklist({ data, options, speaks }: PrintableChecklistProps) {
  const [choice, setChoice] = useState(() => ({
    language: options.language ?? usualLanguage(data.session?.settings.languages, navigator.languages),
    paper: options.paper ?? usualPaper(navigator.languages),
  }));
  const model = useMemo(() => checklistModel(data), [data]);
  const shown = printedLanguages(choice.language);
  const [leading = 'en'] = shown;
  const margins = pageMargins(model, {
    printedAtMs: data.printedAtMs,
    timeZone: data.session?.settings.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    languages: shown,
  });
  usePageRules(pageRules(choice.paper, margins));
  useFileName(
    [messages[leading].checklist, model.facts?.title ?? model.workshop[leading], data.session?.settings.date],
    leading,
  );
  const isReady = useReadyMark('true');
  useEffect(() => {
    if (isReady && options.auto) window.print();
  }, [isReady, options.auto]);
  return (
    <>
      <Toolbar
        choice={choice}
        speaks={speaks}
        onChoose={(chosen) => {
          setChoice(chosen);
          history.replaceState(null, '', chosenSearch(location.search, chosen));
        }}
      />
      <main className={styles.paper} data-paper={choice.paper}>
        <ChecklistSheet model={model} languages={shown} />
        {!printsMargins() && <p className={styles.foot}>{margins.foot}</p>}
      </main>
    </>
  );
}
