import type { ReactNode } from 'react';
import { reasonPages } from '#exercises/reasons/reasonPages.ts';
import { ReasonsWall } from '#exercises/reasons/ReasonsWall.tsx';
import { type RowPages, useRowPages } from '#exercises/useRowPages.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { ItemsWall } from './ItemsWall.tsx';
import { scaleWords } from './messages.ts';
import { momentsIn, MomentsWall } from './MomentsWall.tsx';
import { ratingPages, RatingWall } from './RatingWall.tsx';
import { readResult, scaleOptions } from './schema.ts';

/** What is on one page: the rows of some scopes, or the words about them. */
interface Page {
  readonly part: 'rows' | 'words';
  readonly scopes: ProjectorProps['scopes'];
  /** Which page of the rows. */
  readonly shown: number;
}

/** The wall: what was rated, page by page where it does not fit at once, and after it the reasons. */
export function Projector({ page, ...wall }: ProjectorProps): ReactNode {
  const { exercise, scopes, languages } = wall;
  const options = scaleOptions.parse(exercise.options);
  const isCompared = options.before !== undefined || options.retrospective !== undefined;
  const moments = isCompared ? Math.max(0, ...scopes.map((scope) => momentsIn(options, scope).length)) : 0;
  const rows = useRowPages(
    options.items?.length ?? moments,
    `${exercise.id} ${scopes.length} ${languages.join(' ')}`,
  );
  if (scopes.length === 0) return null;
  const charts = chartPages(scopes, rows, options.items ? 'items' : isCompared ? 'moments' : 'one');
  const reasons = scopes.flatMap(({ name, result }) => {
    if (result === null) return [];
    const read = readResult(options, result);
    return reasonPages(read.reasons, read.moreReasons).map((one) => ({ ...one, name }));
  });
  const pages = charts.length + reasons.length;
  const at = page % pages;
  const [first = 'en'] = languages;
  // Until the rows are measured, as long as it may get, so that its place is kept.
  const place = rows.isMeasured ? { page: at + 1, pages } : { page: 10, pages: 10 };
  const position = place.pages > 1 ? scaleWords(first)('page', place) : '';
  const said = reasons[at - charts.length];
  if (said && rows.isMeasured) {
    return <ReasonsWall {...wall} {...said} title={options.because} position={position} />;
  }
  const now = (rows.isMeasured ? charts[at] : charts[0]) ?? { part: 'rows', scopes, shown: 0 };
  if (options.items) {
    return (
      <ItemsWall {...wall} {...now} options={options} items={options.items} rows={rows} position={position} />
    );
  }
  const [scope] = now.scopes;
  if (!isCompared || !scope) return <RatingWall {...wall} page={at} />;
  return <MomentsWall {...wall} {...now} scope={scope} options={options} rows={rows} position={position} />;
}

/** The pages of what was rated. Where the wall is too narrow for words to stand beside the rows, they come after. */
function chartPages(
  scopes: ProjectorProps['scopes'],
  rows: RowPages,
  shape: 'one' | 'items' | 'moments',
): readonly Page[] {
  if (shape === 'one') {
    return Array.from({ length: ratingPages(scopes.length) }, () => ({ part: 'rows', scopes, shown: 0 }));
  }
  const pagesOf = (some: ProjectorProps['scopes']): Page[] =>
    rows.pages.map((_, shown) => ({ part: 'rows', scopes: some, shown }));
  const words = (some: ProjectorProps['scopes']): Page[] =>
    rows.words === 'after' ? [{ part: 'words', scopes: some, shown: 0 }] : [];
  const each = scopes.map((scope) => [scope]);
  if (shape === 'moments') return each.flatMap((some) => [...pagesOf(some), ...words(some)]);
  // Two businesses stand side by side; of more each has pages of its own.
  return [...(scopes.length <= 2 ? [scopes] : each).flatMap(pagesOf), ...words(scopes)];
}
