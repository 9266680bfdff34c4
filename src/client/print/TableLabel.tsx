import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { SaidInline } from './Said.tsx';

interface TableLabelProps {
  readonly label: InBoth;
  readonly languages: readonly Language[];
}

/** A table by its number, said in each language; one with a name of its own by that, in the language of the name. */
export function TableLabel({ label, languages }: TableLabelProps): ReactNode {
  const isNamed = label.en === label['zh-Hans'];
  if (isNamed) return <span lang={languageOfWords(label.en, languages)}>{label.en}</span>;
  return <SaidInline text={label} languages={languages} />;
}
