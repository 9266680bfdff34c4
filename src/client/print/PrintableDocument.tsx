import {
  type ComponentType,
  createElement,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
} from 'react';
import type { Language } from '#shared/content/language.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { aroundSheets } from './aroundSheets.ts';
import { DialogHint } from './DialogHint.tsx';
import type { PrintedDocument, SheetsProps } from './documentContract.ts';
import { ExerciseChoice } from './exercises/ExerciseChoice.tsx';
import { onlyChosen } from './exercises/onlyChosen.ts';
import { messages } from './messages.ts';
import { Notice } from './Notice.tsx';
import styles from './Paper.module.css';
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

interface PrintableDocumentProps {
  readonly document: PrintedDocument;
  readonly source: DocumentSource;
  readonly options: PrintOptions;
  /** The query of the page's address. */
  readonly search: string;
  readonly speaks: Language;
}

/** What to print and how, and beneath it the sheets as they will be printed. */
export function PrintableDocument({
  document,
  source: whole,
  options,
  search: opened,
  speaks,
}: PrintableDocumentProps): ReactNode {
  const [choice, setChoice] = useState(() => ({
    language: options.language ?? usualLanguage(whole.session?.settings.languages, navigator.languages),
    paper: options.paper ?? usualPaper(navigator.languages),
  }));
  const [search, setSearch] = useState(opened);
  const changeSearch = (next: string): void => {
    history.replaceState(null, '', next);
    setSearch(next);
  };
  const source = document.id === 'exercises' ? onlyChosen(whole, search) : whole;
  const languages = printedLanguages(choice.language);
  const [leading = 'en'] = languages;
  const { paper } = choice;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { pageCss, title, headerTitle } = aroundSheets(document, source, { paper, languages, timeZone });
  usePageRules(pageCss);
  useFileName(printsMargins() ? title : headerTitle, leading);
  const { unit, filled } = options;
  const units = document.units(source, filled);
  const isThere = unit === null ? units.length > 0 : units.includes(unit);
  return (
    <>
      {!options.framed && (
        <Toolbar
          choice={choice}
          speaks={speaks}
          onChoose={(next) => {
            setChoice(next);
            changeSearch(chosenSearch(search, next));
          }}
        >
          {document.id === 'exercises' && (
            <ExerciseChoice source={whole} search={search} speaks={speaks} onChoose={changeSearch} />
          )}
          {!printsMargins() && <DialogHint document={document} paper={paper} speaks={speaks} />}
        </Toolbar>
      )}
      {isThere ? (
        <Suspense
          fallback={
            <p className={styles.loading} role="status" lang={speaks}>
              {messages[speaks].loading}
            </p>
          }
        >
          <main
            className={styles.paper}
            data-paper={paper}
            data-lies={document.lies}
            // The browsers that leave the margins empty heed no `break-after: avoid` either.
            data-breaks={printsMargins() ? undefined : 'plain'}
          >
            {createElement(sheetsOf(document), { source, languages, paper, unit, filled })}
          </main>
          <Drawn auto={options.auto} />
        </Suspense>
      ) : (
        <Notice reason="empty" language={speaks} onAgain={() => undefined} />
      )}
    </>
  );
}

/** Stands with the sheets: it is there once each of them has been loaded and drawn. */
function Drawn({ auto }: { readonly auto: boolean }): ReactNode {
  const isReady = useReadyMark('true');
  useEffect(() => {
    if (isReady && auto) window.print();
  }, [isReady, auto]);
  return null;
}

const known = new Map<PrintedDocument, ComponentType<SheetsProps>>();

/** The same component each time, or its state would be lost with every drawing. */
function sheetsOf(document: PrintedDocument): ComponentType<SheetsProps> {
  const found = known.get(document);
  if (found) return found;
  const made = lazy(async () => ({ default: (await document.load()).Sheets }));
  known.set(document, made);
  return made;
}
