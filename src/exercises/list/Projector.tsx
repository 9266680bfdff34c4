import { type ReactNode, useLayoutEffect } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { columnOf } from '#exercises/grouping/foldEntries.ts';
import type { Group } from '#exercises/grouping/group.ts';
import { useAbreast } from '#exercises/grouping/useAbreast.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { unshownSentence } from '#exercises/unshown/unshownSentence.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { InEach, NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { usePages } from '#ui/slide/usePages.ts';
import { listWords } from './messages.ts';
import styles from './Projector.module.css';
import { type RankedGroup, rankedGroups } from './ranked.ts';
import { RankMark } from '#exercises/voting/RankMark.tsx';
import { listOptions, type ListOptions, type ListResult, listResult } from './schema.ts';
import { wallSentence } from './sentence.ts';

/** Two businesses stand side by side where their entries fit; else, and of more, each has the wall for itself and the pages go from one to the next. */
const mostAbreast = 2;
/** More columns than these would hold no words: then the pages go from three to the next three. */
const mostColumns = 3;

type Scope = ProjectorProps['scopes'][number];

/** The wall: what was listed, by its tags, as people wrote it: ranked by votes, or else those named most first. */
export function Projector(props: ProjectorProps): ReactNode {
  const { scopes, page } = props;
  const fitting = useAbreast(JSON.stringify(scopes.map(({ result }) => result)), mostAbreast);
  const [only] = scopes;
  if (!only) return null;
  if (scopes.length === 1) return <OneWall {...props} scope={only} />;
  if (scopes.length <= fitting.most) return <Abreast {...props} onTooTall={fitting.onTooTall} />;
  const at = page % scopes.length;
  const scope = scopes[at] ?? only;
  return <OneWall {...props} scope={scope} page={Math.floor(page / scopes.length)} place={at} key={at} />;
}

interface OneWallProps extends ProjectorProps {
  readonly scope: Scope;
  /** Which of several businesses this is, from 0. */
  readonly place?: number;
}

function OneWall({ exercise, scopes, scope, place, languages, page }: OneWallProps): ReactNode {
  const options = listOptions.parse(exercise.options);
  const result = readResult(scope);
  const first = languages[0] ?? 'en';
  const columns = result ? columnsOf(result, options) : [];
  const sets = Math.max(1, Math.ceil(columns.length / mostColumns));
  const set = page % sets;
  if (place === undefined && (!result || result.different === 0)) {
    return (
      <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
        <NothingYet languages={languages}>
          {(language) => sentenceOf(exercise, scope, result, language)}
        </NothingYet>
      </WallFrame>
    );
  }
  return (
    <WallFrame
      exercise={exercise}
      languages={languages}
      count={{ figure: scope.n, beside: (language) => listWords(language)('unit', { n: scope.n }) }}
      sentence={(language) => sentenceOf(exercise, scope, result, language)}
      more={null}
    >
      <div className={styles.business}>
        {place !== undefined && (
          <h2 className={styles.name}>
            {scope.name}{' '}
            <small lang={first}>{listWords(first)('of', { at: place + 1, all: scopes.length })}</small>
          </h2>
        )}
        <div className={styles.columns} data-columns={Math.min(columns.length, mostColumns)}>
          {columns.slice(set * mostColumns, (set + 1) * mostColumns).map((column) => (
            <Column
              key={column.tag ?? ''}
              column={column}
              options={options}
              languages={languages}
              page={Math.floor(page / sets)}
            />
          ))}
        </div>
      </div>
    </WallFrame>
  );
}

interface AbreastProps extends ProjectorProps {
  /** An entry has more lines than half the wall has room for. */
  readonly onTooTall: () => void;
}

function Abreast(props: AbreastProps): ReactNode {
  const { exercise, scopes, languages, page, onTooTall } = props;
  const options = listOptions.parse(exercise.options);
  const [first = 'en'] = languages;
  return (
    <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
      <div className={styles.columns} data-columns={scopes.length}>
        {scopes.map((scope) => {
          const result = readResult(scope);
          return (
            <div key={scope.business} className={styles.business}>
              <div>
                <h2 className={styles.name}>{scope.name}</h2>
                <p className={styles.said} lang={first}>
                  {sentenceOf(exercise, scope, result, first)}
                </p>
              </div>
              {result && (
                <Column
                  column={{ tag: null, groups: rankedGroups(result), count: result.different }}
                  options={options}
                  languages={languages}
                  page={page}
                  tags="beside"
                  onTooTall={onTooTall}
                />
              )}
            </div>
          );
        })}
      </div>
    </WallFrame>
  );
}

function readResult({ result }: Scope): ListResult | null {
  return result === null ? null : listResult.parse(result);
}

function sentenceOf(
  exercise: ProjectorProps['exercise'],
  scope: Scope,
  result: ListResult | null,
  language: Language,
): string {
  if (result) {
    const unshown = result.different === 0 ? unshownSentence(scope, language, 'wall') : null;
    return unshown ?? wallSentence(result, language);
  }
  const words = listWords(language);
  return scope.n === 0 ? words('none') : words('withheld', { minimum: exercise.minimum });
}

interface TagColumn {
  /** Null for those without a tag, and for a list that has none. */
  readonly tag: string | null;
  readonly groups: readonly RankedGroup[];
  /** Of all of them, those included that the result has no room for. */
  readonly count: number;
}

/** A column for each tag, and one for what has none, if there is any. */
function columnsOf(result: ListResult, { tags = [] }: ListOptions): readonly TagColumn[] {
  const { columns } = result;
  const groups = rankedGroups(result);
  const inColumn = (place: number): readonly RankedGroup[] =>
    groups.filter((group) => (columnOf(group.tags)?.column ?? tags.length) === place);
  const tagged = tags.map(({ id }, at) => ({ tag: id, groups: inColumn(at), count: columns[at] ?? 0 }));
  const untagged = { tag: null, groups: inColumn(tags.length), count: columns[tags.length] ?? 0 };
  return tags.length === 0 || untagged.count > 0 ? [...tagged, untagged] : tagged;
}

interface ColumnProps extends Pick<ProjectorProps, 'languages' | 'page'> {
  readonly column: TagColumn;
  readonly options: ListOptions;
  /** `beside`: each entry says its tag, where there is no column for it. */
  readonly tags?: 'beside';
  readonly onTooTall?: () => void;
}

function Column({ column, options, languages, page, tags, onTooTall }: ColumnProps): ReactNode {
  const [first = 'en'] = languages;
  const { box, columns, pages } = usePages({ items: column.groups, page });
  // While the pages are measured, all entries are there: one that no page holds is found before it is its turn.
  useLayoutEffect(() => {
    const height = box.current?.getBoundingClientRect().height ?? 0;
    const entries = [...(box.current?.querySelectorAll('li') ?? [])];
    const isTooTall = entries.some((entry) => entry.getBoundingClientRect().height > height + 1);
    if (height > 0 && isTooTall) onTooTall?.();
  });
  const isAlone = (options.tags ?? []).length === 0 && tags === undefined;
  const more = column.count - columns.flat().length;
  return (
    <div className={styles.tagged}>
      {tags === undefined && !isAlone && (
        <h3 className={styles.head}>
          <span>
            <InEach languages={languages}>{(language) => headOf(column, options, language)}</InEach>
          </span>
          <span className={styles.number}>{column.count}</span>
        </h3>
      )}
      <div ref={box} className={styles.box} data-abreast={isAlone ? abreast(column.groups) : 1}>
        {columns.map((groups, at) => (
          <ol key={at} className={styles.groups}>
            {groups.map((group) => (
              <Entry key={group.key} group={group} options={options} languages={languages} tags={tags} />
            ))}
          </ol>
        ))}
      </div>
      <p className={styles.more} lang={first}>
        {more > 0 && listWords(first)('more', { more })}
        {more > 0 && pages > 1 && ' ›'}
      </p>
    </div>
  );
}

function headOf({ tag }: TagColumn, { tags = [] }: ListOptions, language: Language): string {
  const found = tags.find(({ id }) => id === tag);
  return found ? inLanguage(found.label, language) : listWords(language)('untagged');
}

/** From this many characters on a word or an entry does not stand in a third of the wall. */
const longWord = 11;
const longEntry = 22;

/** How many columns a list without tags stands in: as its number of entries and their length ask for. */
function abreast(groups: readonly RankedGroup[]): 1 | 2 | 3 {
  const isLong = ({ text, also }: RankedGroup): boolean =>
    text.length + (also?.length ?? 0) > longEntry ||
    text.split(/[\s-]/).some((word) => word.length > longWord);
  if (groups.length <= 5) return 1;
  const someLong = groups.some(isLong);
  // Rank and votes stand beside the words.
  if (groups.some(({ votes }) => votes !== null)) return someLong ? 1 : 2;
  return groups.length <= 10 || someLong ? 2 : 3;
}

interface EntryProps extends Pick<ColumnProps, 'options' | 'languages'> {
  readonly group: RankedGroup;
  readonly tags: ColumnProps['tags'];
}

function Entry({ group, options, languages, tags }: EntryProps): ReactNode {
  const [first = 'en'] = languages;
  const words = listWords(first);
  const note = noteOf(group, options, first, tags);
  const isUnvoted = group.votes === null;
  return (
    <li className={styles.entry}>
      {!isUnvoted && <RankMark rank={group.rank} language={first} className={styles.rank} />}
      <span className={styles.text}>
        <Words words={group.text} languages={languages} />
        {group.also !== null && (
          <span className={styles.also}>
            {' '}
            <Words words={group.also} languages={languages} />
          </span>
        )}
        {note !== '' && (
          <span className={styles.note} lang={first}>
            {' '}
            {note}
          </span>
        )}
      </span>
      {group.count > 1 && isUnvoted && (
        <strong className={styles.times}>{words('times', { count: group.count })}</strong>
      )}
      {group.votes !== null && (
        <strong
          className={styles.times}
          lang={first}
          role="img"
          aria-label={votingWords(first)('votes', { votes: group.votes })}
        >
          {group.votes} ●
        </strong>
      )}
    </li>
  );
}

function Words({ words, languages }: { readonly words: string } & Pick<ColumnProps, 'languages'>): ReactNode {
  return <RichTextView text={[{ text: words }]} language={languageOfWords(words, languages)} />;
}

/** The tags that were given as often as the column's own; where there are no columns, all that were given most. */
function noteOf(
  { tags }: Group,
  { tags: known = [] }: ListOptions,
  language: Language,
  place: ColumnProps['tags'],
): string {
  const found = columnOf(tags);
  if (!found) return '';
  const most = tags[found.column];
  const names = known.filter((_, at) => tags[at] === most).map(({ label }) => inLanguage(label, language));
  if (place === 'beside') return names.join(' · ');
  return found.tied ? listWords(language)('tied', { tags: names.slice(1).join(' · ') }) : '';
}
