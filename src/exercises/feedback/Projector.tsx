import type { ReactNode } from 'react';
import { isChinese } from '#shared/content/language.ts';
import { reasonPages, type ReasonPage } from '#exercises/reasons/reasonPages.ts';
import { useRowPages } from '#exercises/useRowPages.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { LinesWall } from './LinesWall.tsx';
import { feedbackWords } from './messages.ts';
import { RecommendWall } from './RecommendWall.tsx';
import { ScalesWall } from './ScalesWall.tsx';
import { type AnsweredItem, feedbackOptions, readResult } from './schema.ts';

/** A business, or the room, of whom there is something to show. */
export interface Told {
  readonly name: string | null;
  readonly n: number;
  readonly all: readonly AnsweredItem[];
}

type Page =
  | { readonly part: 'scales'; readonly told: Told; readonly shown: number }
  | { readonly part: 'recommend'; readonly told: Told; readonly answered: AnsweredItem }
  | {
      readonly part: 'lines';
      readonly told: Told;
      readonly answered: AnsweredItem;
      readonly lines: ReasonPage;
    }
  | { readonly part: 'keptBack' };

/** The wall: what was rated, how the room would recommend, and what it wrote; of several businesses one after the other. */
export function Projector({ page, ...wall }: ProjectorProps): ReactNode {
  const { exercise, scopes, languages } = wall;
  const [first = 'en'] = languages;
  const options = feedbackOptions.parse(exercise.options);
  const scales = options.items.filter(({ type }) => type === 'scale').length;
  const rows = useRowPages(scales, `${exercise.id} ${languages.join(' ')}`);
  const told = scopes.flatMap(({ name, n, result }): readonly Told[] =>
    result === null || n === 0 ? [] : [{ name, n, all: readResult(options, result) }],
  );
  const keptBack = scopes.filter(({ n, result }) => result === null || n === 0);
  const pages: Page[] = [
    ...told.flatMap((one): Page[] => [
      ...(scales > 0 ? rows.pages.map((_, shown) => ({ part: 'scales', told: one, shown }) as const) : []),
      ...one.all.flatMap((answered): Page[] => pagesOf(one, answered)),
    ]),
    ...(keptBack.length > 0 ? [{ part: 'keptBack' } as const] : []),
  ];
  if (scopes.length === 0) return null;
  const at = rows.isMeasured && pages.length > 0 ? page % pages.length : 0;
  // Until the rows are measured, as long as it may get, so that its place is kept.
  const place = rows.isMeasured ? { page: at + 1, pages: pages.length } : { page: 10, pages: 10 };
  const position = place.pages > 1 ? feedbackWords(first)('page', place) : '';
  const now = pages[at];
  if (now?.part === 'scales') return <ScalesWall {...wall} {...now} rows={rows} position={position} />;
  if (now?.part === 'recommend') return <RecommendWall {...wall} {...now} position={position} />;
  if (now?.part === 'lines') return <LinesWall {...wall} {...now} position={position} />;
  return <KeptBack {...wall} scopes={keptBack.length > 0 ? keptBack : scopes} />;
}

/** The pages of one question that has some of its own. */
function pagesOf(told: Told, answered: AnsweredItem): Page[] {
  const { item, counts, lines, more } = answered;
  if (item.type === 'recommend' && counts) return [{ part: 'recommend', told, answered }];
  const all = reasonPages(lines ?? [], more);
  const [first] = all;
  // With several businesses nobody would page through all that each of them wrote.
  const shown =
    told.name === null || !first
      ? all
      : [{ ...first, more: (lines ?? []).length + more - first.reasons.length }];
  return shown.map((one) => ({ part: 'lines', told, answered, lines: one }));
}

/** Why there is nothing to be seen: nobody has answered, or too few for anybody to see it. */
function KeptBack({
  exercise,
  scopes,
  languages,
}: Pick<ProjectorProps, 'exercise' | 'scopes' | 'languages'>): ReactNode {
  const names = scopes.flatMap(({ name }) => name ?? []).join(' · ');
  return (
    <WallFrame exercise={exercise} languages={languages} count={null} sentence={null} more={null}>
      <NothingYet languages={languages}>
        {(language) =>
          (names === '' ? '' : `${names}${isChinese(language) ? '：' : ': '}`) +
          (scopes.every(({ n }) => n === 0)
            ? feedbackWords(language)('none')
            : feedbackWords(language)('withheld', { minimum: exercise.minimum }))
        }
      </NothingYet>
    </WallFrame>
  );
}
