import { type ReactNode, useLayoutEffect } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { columnOf } from '#exercises/grouping/foldEntries.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { RankMark } from '#exercises/voting/RankMark.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { usePages } from '#ui/slide/usePages.ts';
import type { LensColumn, RankedGroup } from './columns.ts';
import { brainstormWords } from './messages.ts';
import styles from './Projector.module.css';
import type { BrainstormOptions } from './schema.ts';

interface LensWallProps extends Pick<ProjectorProps, 'languages' | 'page'> {
  readonly column: LensColumn;
  readonly options: BrainstormOptions;
  readonly voted: boolean;
  /** `column`: one of several lenses, under its head; `half`: of two businesses one. */
  readonly width: 'whole' | 'half' | 'column';
  /** An idea has more lines than the wall has room for. */
  readonly onTooTall: () => void;
}

/** From so many ideas on, a lens that has the wall for itself stands in two columns. */
const manyIdeas = 6;

/** One lens on the wall: as many of its ideas as fit, and how many more there are. */
export function LensWall({
  column,
  options,
  voted,
  languages,
  page,
  width,
  onTooTall,
}: LensWallProps): ReactNode {
  const [first = 'en'] = languages;
  const { groups, title, count } = column;
  const { box, columns, pages } = usePages({ items: groups, page });
  const most = Math.max(1, ...groups.map(({ votes }) => votes));
  const more = count - columns.flat().length;

  // While the pages are measured, all ideas are there: an idea that no page holds is found before it is its turn.
  useLayoutEffect(() => {
    const height = box.current?.getBoundingClientRect().height ?? 0;
    const ideas = box.current?.querySelectorAll('li') ?? [];
    const isTooTall = [...ideas].some((idea) => idea.getBoundingClientRect().height > height + 1);
    if (height > 0 && isTooTall) onTooTall();
  });
  return (
    <div className={styles.lens}>
      {width === 'column' && (
        <h3 className={styles.head}>
          {languages.map((language) => (
            <span key={language} lang={language}>
              {inLanguage(title, language)}
            </span>
          ))}
        </h3>
      )}
      <div
        ref={box}
        className={styles.box}
        data-abreast={width === 'whole' && groups.length >= manyIdeas ? 2 : 1}
      >
        {columns.map((some, at) => (
          <ol key={at} className={styles.ideas}>
            {some.map((group) => (
              <Idea
                key={group.key}
                group={group}
                options={options}
                most={most}
                voted={voted}
                languages={languages}
              />
            ))}
          </ol>
        ))}
      </div>
      <p className={styles.more} lang={first}>
        {more > 0 && brainstormWords(first)('more', { more })}
        {more > 0 && pages > 1 && ' ›'}
      </p>
    </div>
  );
}

interface IdeaProps extends Pick<LensWallProps, 'options' | 'voted' | 'languages'> {
  readonly group: RankedGroup;
  /** Votes of the first. */
  readonly most: number;
}

/** An idea: its rank, its words, how many notes were put together in it, its votes as a number and a line. */
function Idea({ group, options, most, voted, languages }: IdeaProps): ReactNode {
  const [first = 'en'] = languages;
  const { text, also, notes, votes } = group;
  const beside = [
    ...(notes > 1 ? [brainstormWords(first)('merged', { notes })] : []),
    ...tagsOf(group, options, first),
  ];
  return (
    <li className={styles.idea}>
      {voted && <RankMark rank={group.rank} language={first} className={styles.rank} />}
      <span className={styles.text}>
        <Words words={text} languages={languages} />
        {also !== null && (
          <span className={styles.quiet}>
            {' '}
            <Words words={also} languages={languages} />
          </span>
        )}
        {beside.length > 0 && (
          <span className={styles.quiet} lang={first}>
            {' '}
            {beside.join('\u00A0· ')}
          </span>
        )}
      </span>
      {voted && (
        <>
          <strong className={styles.votes} role="img" aria-label={votingWords(first)('votes', { votes })}>
            {votes}
          </strong>
          <span className={styles.line} style={{ width: `${(100 * votes) / most}%` }} aria-hidden="true" />
        </>
      )}
    </li>
  );
}

function Words({ words, languages }: Pick<IdeaProps, 'languages'> & { readonly words: string }): ReactNode {
  return <RichTextView text={[{ text: words }]} language={languageOfWords(words, languages)} />;
}

/** The tags that most gave it. */
function tagsOf(
  { tags }: RankedGroup,
  { tags: known = [] }: BrainstormOptions,
  language: Language,
): string[] {
  const found = columnOf(tags);
  if (!found) return [];
  const most = tags[found.column];
  return known.filter((_, at) => tags[at] === most).map(({ label }) => inLanguage(label, language));
}
