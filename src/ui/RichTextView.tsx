import { Fragment, type ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { Inline, RichText } from '#shared/content/workshop.ts';
import { phraseBreaks } from './phraseBreaks.ts';
import styles from './RichTextView.module.css';

interface RichTextViewProps {
  readonly text: RichText;
  readonly language: Language;
  readonly className?: string | undefined;
}

/** One text in one language: marked as such, its weights set, and Chinese kept whole by phrase. */
export function RichTextView({ text, language, className }: RichTextViewProps): ReactNode {
  const breaks = language.startsWith('zh') ? phraseBreaks(text.map((run) => run.text).join('')) : null;
  const classes = [breaks ? styles.phrased : undefined, className].filter(Boolean).join(' ');
  let offset = 0;
  const runs = text.map((run, index) => {
    const start = offset;
    offset += run.text.length;
    return <Fragment key={index}>{marked(run, pieces(run.text, start, breaks ?? []))}</Fragment>;
  });
  return (
    <span lang={language} className={classes || undefined}>
      {runs}
    </span>
  );
}

function marked(run: Inline, content: ReactNode): ReactNode {
  if (run.mark === 'strong') return <strong>{content}</strong>;
  if (run.mark === 'emphasis') return <em>{content}</em>;
  return content;
}

/** The run with a place to break before each phrase that begins in it. */
function pieces(text: string, start: number, breaks: readonly number[]): ReactNode {
  const own = breaks.filter((at) => at >= start && at < start + text.length).map((at) => at - start);
  if (own.length === 0) return text;
  const cuts = own[0] === 0 ? own : [0, ...own];
  return cuts.map((cut, index) => (
    <Fragment key={cut}>
      {(index > 0 || own[0] === 0) && <wbr />}
      {text.slice(cut, cuts[index + 1])}
    </Fragment>
  ));
}
