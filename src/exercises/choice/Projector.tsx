import { type ReactNode, useMemo } from 'react';
import { isChinese } from '#shared/content/language.ts';
import { reasonPages } from '#exercises/reasons/reasonPages.ts';
import { ReasonsWall } from '#exercises/reasons/ReasonsWall.tsx';
import { type PackRows, useRowPages } from '#exercises/useRowPages.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { NothingYet, WallFrame } from '#exercises/WallFrame.tsx';
import { choiceWords } from './messages.ts';
import { QuestionWall, type Told } from './QuestionWall.tsx';
import { type ChoiceOptions, choiceOptions, choiceResult, withTallies } from './schema.ts';
import { packQuestions, wallRows } from './wallRows.ts';

/** The wall: one question at a time, of several businesses one after the other, and after them all the reasons. */
export function Projector(props: ProjectorProps): ReactNode {
  const { exercise, scopes } = props;
  const options = choiceOptions.parse(exercise.options);
  const told = scopes.flatMap(({ name, n, result }): readonly Told[] => {
    if (result === null || n === 0) return [];
    const read = choiceResult.parse(result);
    return [{ name, n, result: read, all: withTallies(options, read) }];
  });
  const keptBack = scopes.filter(({ n, result }) => result === null || n === 0);
  const [first] = told;
  if (first) return <Pages {...props} options={options} told={told} first={first} keptBack={keptBack} />;
  return scopes.length > 0 && <KeptBack {...props} />;
}

interface PagesProps extends ProjectorProps {
  readonly options: ChoiceOptions;
  /** The businesses, or the room, of whom there is something to show. */
  readonly told: readonly Told[];
  readonly first: Told;
  /** Those of whom there is nothing to show yet. */
  readonly keptBack: ProjectorProps['scopes'];
}

function Pages({ options, told, first, keptBack, page, ...wall }: PagesProps): ReactNode {
  const { exercise, languages } = wall;
  const [language = 'en'] = languages;
  // Every result has the same rows: they are measured once for all of them.
  const rows = wallRows(first.all);
  const shape = JSON.stringify(rows);
  const pack = useMemo((): PackRows => {
    const packed = wallRows(first.all);
    return (heights, room) => packQuestions(packed, heights, room);
    // oxlint-disable-next-line react/exhaustive-deps -- what tells one shape from another is its rows
  }, [shape]);
  const pages = useRowPages(rows.length, `${exercise.id} ${languages.join(' ')} ${shape}`, pack);
  const charts = pages.pages.length * told.length;
  const reasons = told.flatMap(({ name, result }) =>
    reasonPages(result.reasons, result.moreReasons).map((one) => ({ ...one, name })),
  );
  const all = charts + reasons.length + (keptBack.length > 0 ? 1 : 0);
  const at = pages.isMeasured ? page % all : 0;
  // Until the rows are measured, as long as it may get, so that its place is kept.
  const place = pages.isMeasured ? { page: at + 1, pages: all } : { page: 10, pages: 10 };
  const position = place.pages > 1 ? choiceWords(language)('page', place) : '';
  const said = reasons[at - charts];
  if (said) {
    return <ReasonsWall {...wall} {...said} title={options.because?.question} position={position} />;
  }
  if (at >= charts) return <KeptBack {...wall} scopes={keptBack} />;
  return (
    <QuestionWall
      {...wall}
      told={told[at % told.length] ?? first}
      rows={rows}
      pages={pages}
      shown={Math.floor(at / told.length)}
      position={position}
    />
  );
}

/** Why there is nothing to be seen: nobody has answered, or too few for the room to see it. */
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
            ? choiceWords(language)('none')
            : choiceWords(language)('withheld', { minimum: exercise.minimum }))
        }
      </NothingYet>
    </WallFrame>
  );
}
