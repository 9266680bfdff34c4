import type { ReactNode } from 'react';
import { reasonPages } from '#exercises/reasons/reasonPages.ts';
import { ReasonsWall } from '#exercises/reasons/ReasonsWall.tsx';
import { useRowPages } from '#exercises/useRowPages.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { ItemsWall } from './ItemsWall.tsx';
import { scaleWords } from './messages.ts';
import { MomentsWall } from './MomentsWall.tsx';
import { ratingPages, RatingWall } from './RatingWall.tsx';
import { readResult, scaleOptions } from './schema.ts';

/** The wall: what was rated, page by page where it does not fit at once, and after it the reasons. */
export function Projector({ page, ...wall }: ProjectorProps): ReactNode {
  const { exercise, scopes, languages } = wall;
  const options = scaleOptions.parse(exercise.options);
  const rows = useRowPages(
    options.items?.length ?? 0,
    `${exercise.id} ${scopes.length} ${languages.join(' ')}`,
  );
  if (scopes.length === 0) return null;
  // Two businesses stand side by side; of more each has pages of its own.
  const groups = scopes.length <= 2 ? [scopes] : scopes.map((scope) => [scope]);
  const chartPages = rows.pages.length * groups.length;
  // Where the wall is too narrow for them to stand beside the rows, the words come after.
  const wordPages = rows.words === 'after' ? 1 : 0;
  const isCompared = options.before !== undefined || options.retrospective !== undefined;
  const ratings = isCompared ? scopes.length : ratingPages(scopes.length);
  const charts = options.items ? chartPages + wordPages : ratings;
  const reasons = scopes.flatMap(({ name, result }) => {
    if (result === null) return [];
    const read = readResult(options, result);
    return reasonPages(read.reasons, read.moreReasons).map((one) => ({ ...one, name }));
  });
  const pages = charts + reasons.length;
  const at = page % pages;
  const [first = 'en'] = languages;
  // Until the rows are measured, as long as it may get, so that its place is kept.
  const place = rows.isMeasured ? { page: at + 1, pages } : { page: 10, pages: 10 };
  const position = place.pages > 1 ? scaleWords(first)('page', place) : '';
  const said = reasons[at - charts];
  if (said && rows.isMeasured) {
    return <ReasonsWall {...wall} {...said} title={options.because} position={position} />;
  }
  const compared = isCompared ? scopes[at] : undefined;
  if (compared) return <MomentsWall {...wall} scope={compared} position={position} />;
  if (!options.items) return <RatingWall {...wall} page={at} />;
  const part = at < chartPages || !rows.isMeasured ? 'rows' : 'words';
  const group = part === 'words' ? scopes : groups[Math.floor(at / rows.pages.length)];
  return (
    <ItemsWall
      {...wall}
      scopes={(rows.isMeasured ? group : groups[0]) ?? scopes}
      options={options}
      items={options.items}
      rows={rows}
      part={part}
      shown={rows.isMeasured ? at % rows.pages.length : 0}
      position={position}
    />
  );
}
