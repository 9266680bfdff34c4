import { Fragment, type ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { LetterBlock, LetterItem, LetterModel, LetterRun } from '#shared/export/letter.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { QrCode } from '#ui/QrCode.tsx';
import styles from './LetterBlocks.module.css';
import { letterMessages } from './messages.ts';

interface LetterBlocksProps {
  /** The same letter in each language that it is shown in, the leading one first. */
  readonly models: readonly LetterModel[];
}

/** A letter block by block, each in every language that it is shown in. */
export function LetterBlocks({ models }: LetterBlocksProps): ReactNode {
  const [first] = models;
  if (!first) return null;
  return first.blocks.map((_, index) => {
    const said = models.flatMap(({ language, blocks }) => {
      const block = blocks[index];
      return block ? [{ language, block }] : [];
    });
    return said.length === 0 ? null : <Block key={index} said={said} />;
  });
}

interface SaidBlock {
  readonly language: Language;
  readonly block: LetterBlock;
}

function Block({ said }: { readonly said: readonly SaidBlock[] }): ReactNode {
  const paragraphs = said.flatMap(({ language, block }) =>
    block.kind === 'paragraph' ? [{ language, runs: block.runs }] : [],
  );
  const lists = said.flatMap(({ language, block }) =>
    block.kind === 'list' ? [{ language, items: block.items }] : [],
  );
  if (lists.length > 0) return <List lists={lists} />;
  const link = paragraphs[0]?.runs.find(({ kind }) => kind === 'link');
  if (link) return <ReplyBox link={link.text} paragraphs={paragraphs} />;
  return (
    <div className={styles.paragraph}>
      <Paragraphs paragraphs={paragraphs} />
    </div>
  );
}

interface ParagraphsProps {
  readonly paragraphs: readonly { readonly language: Language; readonly runs: readonly LetterRun[] }[];
}

function Paragraphs({ paragraphs }: ParagraphsProps): ReactNode {
  const kept = withoutRepeats(paragraphs, ({ runs }) => JSON.stringify(runs.map(({ text }) => text)));
  return kept.map(({ language, runs }, index) => (
    <p key={language} lang={language} className={index === 0 ? undefined : styles.second}>
      <Runs runs={runs} language={language} />
    </p>
  ));
}

/** The reply page: a code to scan, and the address beside it. */
function ReplyBox({ link, paragraphs }: ParagraphsProps & { readonly link: string }): ReactNode {
  const [leading = 'en'] = paragraphs.map(({ language }) => language);
  const words = letterMessages[leading];
  return (
    <div className={styles.reply}>
      <div className={styles.replyWords}>
        <Paragraphs paragraphs={paragraphs} />
      </div>
      <QrCode value={link} label={words.scan.replace('{address}', link)} className={styles.code} />
    </div>
  );
}

interface ListProps {
  readonly lists: readonly { readonly language: Language; readonly items: readonly (LetterItem | null)[] }[];
}

/** A list; one whose items have labels is set as a table of facts. */
function List({ lists }: ListProps): ReactNode {
  const [first] = lists;
  if (!first) return null;
  const rows = first.items.flatMap((_, index) => {
    const said = lists.flatMap(({ language, items }) => {
      const item = items[index];
      return item ? [{ language, item }] : [];
    });
    return said.length === 0 ? [] : [{ index, said }];
  });
  if (rows.every(({ said }) => said[0]?.item.label === ''))
    return (
      <ul className={styles.points}>
        {rows.map(({ index, said }) => (
          <li key={index}>
            <Paragraphs paragraphs={said.map(({ language, item }) => ({ language, runs: item.runs }))} />
          </li>
        ))}
      </ul>
    );
  return (
    <dl className={styles.facts}>
      {rows.map(({ index, said }) => (
        <div key={index} className={styles.fact}>
          <dt>
            {said.map(({ language, item }, at) => (
              <Fragment key={language}>
                {at > 0 && ' '}
                <span lang={language} className={at === 0 ? undefined : styles.second}>
                  {item.label}
                </span>
              </Fragment>
            ))}
          </dt>
          <dd>
            <Paragraphs paragraphs={said.map(({ language, item }) => ({ language, runs: item.runs }))} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface RunsProps {
  readonly runs: readonly LetterRun[];
  readonly language: Language;
}

function Runs({ runs, language }: RunsProps): ReactNode {
  return runs.map(({ kind, text }, index) => {
    switch (kind) {
      case 'text':
        return text;
      case 'words':
        return (
          <span key={index} lang={languageOfWords(text, [language])} className={styles.words}>
            {text}
          </span>
        );
      case 'link':
        return (
          <span key={index} lang="en" className={styles.address}>
            {text}
          </span>
        );
      case 'gap':
        return (
          <span key={index} role="img" aria-label="____" className={styles.gap}>
            {'\u2060'}
          </span>
        );
    }
  });
}

/** A name or an address reads alike in every language: it is said once. */
function withoutRepeats<T>(all: readonly T[], key: (one: T) => string): readonly T[] {
  return all.filter((one, index) => all.findIndex((other) => key(other) === key(one)) === index);
}
