import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { noteParts } from '#shared/content/workshop.ts';
import { asDuration, type RunSegment, type RunSlide } from '#shared/export/runSheet.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { SaidInline } from '#client/print/Said.tsx';
import { Bilingual } from '#ui/Bilingual.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { inEach, runSheetMessages } from './messages.ts';
import styles from './SegmentBlock.module.css';

interface SegmentBlockProps {
  readonly segment: RunSegment;
  /** The leading language first. */
  readonly languages: readonly Language[];
}

/** One segment: its times on a bar of their own, then its slides one by one. */
export function SegmentBlock({ segment, languages }: SegmentBlockProps): ReactNode {
  const { number, title, promise, minutes, minimum, timing, elapsed, from, until, slides } = segment;
  return (
    <section className={styles.segment}>
      <header className={styles.head}>
        <p className={styles.times}>{from === null ? asDuration(elapsed) : `${from}–${until}`}</p>
        <div>
          <h2 className={styles.title}>
            {number !== undefined && <span className={styles.number}>{number}</span>}
            <Bilingual text={title} languages={languages} arrangement="inline" />
          </h2>
          <p className={styles.promise}>
            <Bilingual text={promise} languages={languages} />
          </p>
        </div>
        <p className={styles.length}>
          <strong>
            <SaidInline text={inEach((words) => words.minutes(minutes))} languages={languages} />
          </strong>
          {languages.map((language) => (
            <span key={language} lang={language}>
              {leeway({ minutes, minimum, timing }, language)}
            </span>
          ))}
          {from !== null && elapsed > 0 && (
            <span>
              <SaidInline text={inEach((words) => words.gone(asDuration(elapsed)))} languages={languages} />
            </span>
          )}
        </p>
      </header>
      {slides.map((slide, at) => (
        <SlideRow key={slide.id} slide={slide} before={slides[at - 1] ?? null} languages={languages} />
      ))}
    </section>
  );
}

/** "flexible, at least 15": whether and how far it can give way. */
function leeway(
  { minutes, minimum, timing }: Pick<RunSegment, 'minutes' | 'minimum' | 'timing'>,
  language: Language,
): string {
  const words = runSheetMessages[language];
  const shorter = minimum < minutes ? [words.atLeast(minimum)] : [];
  return [words.timings[timing], ...shorter].join(words.separator);
}

interface SlideRowProps {
  readonly slide: RunSlide;
  /** The one before it in its segment. */
  readonly before: RunSlide | null;
  readonly languages: readonly Language[];
}

function SlideRow({ slide, before, languages }: SlideRowProps): ReactNode {
  const { layout, title, elapsed, from, notes, exercise } = slide;
  return (
    <div className={styles.slide} data-layout={layout}>
      <p className={styles.clock}>{elapsed !== before?.elapsed && (from ?? asDuration(elapsed))}</p>
      <div className={styles.body}>
        {/* The bar above has just said it. */}
        {layout !== 'segment' && (
          <h3 className={styles.slideTitle}>
            <Bilingual text={title} languages={languages} arrangement="inline" />
            <small>
              <SaidInline text={inEach((words) => words.layouts[layout])} languages={languages} />
            </small>
          </h3>
        )}
        {exercise && <ExerciseBox exercise={exercise} languages={languages} />}
        {noteParts.map((part) =>
          languages.map((language, at) =>
            inLanguage(notes, language)
              .filter((note) => note.part === part)
              .map((note, place) => (
                <p
                  key={`${language}-${place}`}
                  className={styles.note}
                  data-part={part}
                  data-second={at > 0 ? true : undefined}
                  lang={language}
                >
                  <strong className={styles.part}>{runSheetMessages[language].notes[part]}</strong>{' '}
                  <RichTextView text={note.text} language={language} />
                </p>
              )),
          ),
        )}
      </div>
    </div>
  );
}

interface ExerciseBoxProps {
  readonly exercise: PublicExercise;
  readonly languages: readonly Language[];
}

/** What the room does, for how long, on whose sheet, and what is asked afterwards. */
function ExerciseBox({ exercise, languages }: ExerciseBoxProps): ReactNode {
  return (
    <div className={styles.exercise}>
      {languages.map((language, at) => (
        <p key={language} lang={language} data-second={at > 0 ? true : undefined}>
          {factsOf(exercise, language)}
        </p>
      ))}
      {languages.map((language, at) => (
        <p key={language} lang={language} data-second={at > 0 ? true : undefined}>
          <strong className={styles.part}>{runSheetMessages[language].debrief}</strong>{' '}
          <RichTextView text={[{ text: inLanguage(exercise.debrief, language) }]} language={language} />
        </p>
      ))}
    </div>
  );
}

/** "Exercise: list · 4 min · each table". */
function factsOf(exercise: PublicExercise, language: Language): string {
  const words = runSheetMessages[language];
  return [
    words.kinds[exercise.kind] ?? exercise.kind,
    words.minutes(exercise.minutes),
    words.owners[exercise.owner],
    ...(exercise.anonymous ? [words.anonymous] : []),
    ...(exercise.importance === 'optional' ? [words.optional] : []),
  ].join(words.separator);
}
