import { checkExerciseMinutes, checkSlideMinutes } from './checkMinutes.ts';
import { checkRelations } from './checkRelations.ts';
import { checkCards, checkLayouts, checkSlideIds, linkExercises } from './checkSlides.ts';
import type { FirstSegment } from './checkSlides.ts';
import { contentHash } from './contentHash.ts';
import type { ExerciseKinds } from './exerciseOptions.ts';
import type { Language } from './language.ts';
import { mergeChecklist } from './mergeChecklist.ts';
import { mergeDocumentText } from './mergeDocumentText.ts';
import { mergeSlides } from './mergeSlides.ts';
import { parseChecklist } from './parseChecklist.ts';
import { parseDocumentText } from './parseDocumentText.ts';
import { carryOf, checkCarry } from './carryTargets.ts';
import { checkTurns, turnsOf } from './exerciseTurns.ts';
import { exerciseIn, parseExercise } from './parseExercise.ts';
import type { ExerciseText } from './parseExercise.ts';
import { parseSamples } from './parseSamples.ts';
import type { Sample } from './parseSamples.ts';
import { parseSegment } from './parseSegment.ts';
import { parseWorkshopFile } from './parseWorkshopFile.ts';
import type { WorkshopText } from './parseWorkshopFile.ts';
import type { Report } from './report.ts';
import { contentId, idRule } from './schemas.ts';
import { certificatePlaceholders, letterPlaceholders } from './textPlaceholders.ts';
import { addTraditional, parsePhrases } from './traditionalContent.ts';
import type { ChecklistSection, ContentProblem, DocumentText, Segment, Slide, Workshop } from './workshop.ts';
import {
  checkEncoding,
  checkUse,
  checklistFile,
  documentFile,
  exerciseIdOf,
  sampleFile,
  segmentFile,
  termsFile,
  textsByPath,
  workshopFile,
  writtenDocuments,
} from './workshopFolder.ts';
import type { WorkshopFile, WrittenDocument } from './workshopFolder.ts';
import * as z from 'zod/mini';

/** What is known of a workshop, even of one with problems; empty where nothing is. */
export interface WorkshopOutline {
  /** Those that it is written in, and Traditional Chinese where that is made from them. */
  readonly languages: readonly Language[];
  readonly segments: ReadonlyArray<Pick<Segment, 'id' | 'minutes'>>;
  /** How many slides it has, in its first language. */
  readonly slides: number;
  readonly exercises: ReadonlyArray<{
    readonly id: string;
    readonly kind: string;
    readonly segment: string;
  }>;
}

export interface CompileOutcome {
  /** Null whenever there is any problem. */
  readonly workshop: Workshop | null;
  /** All of them, by file and line. */
  readonly problems: readonly ContentProblem[];
  readonly outline: WorkshopOutline;
  /** What a rehearsal answers, by exercise: no part of the workshop, so that no session and no page has it. */
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
}

/** The files at hand, and where problems go. */
interface Source {
  readonly texts: ReadonlyMap<string, string>;
  readonly kinds: ExerciseKinds;
  reportFor(file: string): Report;
}

/**
 * Compiles the files of one workshop's folder. Bad input never throws: every fault becomes a problem that
 * names file and line, and a workshop with any problem is not handed out.
 */
export function compileWorkshop(input: {
  readonly id: string;
  readonly files: readonly WorkshopFile[];
  readonly kinds: ExerciseKinds;
}): CompileOutcome {
  const problems: ContentProblem[] = [];
  const source: Source = {
    texts: textsByPath(input.files),
    kinds: input.kinds,
    reportFor: (file) => (line, message) => {
      const isTold = problems.some(
        (other) => other.file === file && other.line === line && other.message === message,
      );
      if (!isTold) problems.push({ file, line, message });
    },
  };
  const { outline, content, samples } = compileContent(input.id, source);
  if (problems.length > 0 || !content) {
    return { workshop: null, problems: [...problems].sort(byPlace), outline, samples };
  }
  const workshop = { id: input.id, ...content };
  return { workshop: { ...workshop, revision: contentHash(workshop) }, problems, outline, samples };
}

function byPlace(a: ContentProblem, b: ContentProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

function compileContent(
  id: string,
  source: Source,
): {
  readonly outline: WorkshopOutline;
  readonly content: Omit<Workshop, 'id' | 'revision'> | null;
  readonly samples: CompileOutcome['samples'];
} {
  const nothing = {
    outline: { languages: [], segments: [], slides: 0, exercises: [] },
    content: null,
    samples: {},
  };
  const { texts, reportFor } = source;
  const report = reportFor(workshopFile);
  if (!z.safeParse(contentId, id).success) report(1, `Rename the folder "${id}". ${idRule}`);
  const yaml = texts.get(workshopFile);
  if (yaml === undefined) {
    report(
      1,
      'There is no workshop.yaml in this folder: write one, with "title", "languages" and "segments".',
    );
    return nothing;
  }
  for (const [path, text] of texts) checkEncoding(text, reportFor(path));
  const workshop = parseWorkshopFile(yaml, report);
  const { title, languages, segments } = workshop;
  const [language] = languages;
  if (!language) return nothing;

  const exercises = readExercises(languages, source);
  const { firsts, slides } = readSegments(workshop, language, exercises, source);
  const areAllSlidesKnown = () =>
    workshop.whole && firsts.length === segments.length && firsts.every(({ text }) => text.whole);
  const uses = linkExercises(firsts, exercises, areAllSlidesKnown, reportFor);
  checkExerciseMinutes(uses, reportFor);
  checkRelations(uses, source.kinds, reportFor);
  checkCarry(uses, source.kinds, reportFor);
  checkTurns(uses, source.kinds, reportFor);
  const samples = readSamples(exercises, languages, source);
  const checklist = readChecklist(languages, language, source);
  const letter = readDocument('letter', languages, source);
  const certificate = readDocument('certificate', languages, source);
  checkFiles(workshop, exercises, source);

  const segmentOf = (exercise: ExerciseText) =>
    uses.find((use) => use.exercise === exercise)?.segment.id ?? '';
  const outline: WorkshopOutline = {
    languages: [...languages, ...overruledBy(languages)],
    segments: segments.map((segment) => ({ id: segment.id, minutes: segment.minutes })),
    slides: firsts.reduce((sum, { text }) => sum + text.slides.length, 0),
    exercises: exercises.map((exercise) => {
      const { kind = '' } = exercise.values;
      return { id: exercise.id, kind, segment: segmentOf(exercise) };
    }),
  };
  if (!title) return { outline, content: null, samples };
  const compiled = uses.flatMap(({ exercise, segment }) => {
    const moving = { ...turnsOf(exercise, source.kinds), ...carryOf(exercise, uses, source.kinds) };
    return exerciseIn(segment.id, exercise, moving) ?? [];
  });
  const texted = {
    title,
    segments,
    slides,
    exercises: compiled,
    checklist,
    ...(letter && { letter }),
    ...(certificate && { certificate }),
  };
  if (languages.includes('zh-Hans')) {
    const phrases = parsePhrases(texts.get(termsFile) ?? '{}', reportFor(termsFile));
    addTraditional(texted, phrases, reportFor(termsFile));
  }
  return { outline, content: { languages: outline.languages, ...texted }, samples };
}

/** The language that is made from one of these; what an author writes in it by hand overrules. */
function overruledBy(languages: readonly Language[]): readonly Language[] {
  return languages.includes('zh-Hans') ? ['zh-Hant'] : [];
}

function readExercises(languages: readonly Language[], { texts, kinds, reportFor }: Source): ExerciseText[] {
  return [...texts].flatMap(([file, text]) => {
    const id = exerciseIdOf(file);
    if (id === undefined) return [];
    const report = reportFor(file);
    if (!z.safeParse(contentId, id).success) {
      report(1, `Rename this file: its name is the id of the exercise. ${idRule}`);
      return [];
    }
    return [parseExercise({ id, file, text }, languages, kinds, report)];
  });
}

/** What a rehearsal answers; an exercise may do without. */
function readSamples(
  exercises: readonly ExerciseText[],
  languages: readonly Language[],
  { texts, kinds, reportFor }: Source,
): CompileOutcome['samples'] {
  const read = exercises.flatMap(({ id, values, options }) => {
    const file = sampleFile(id);
    const text = texts.get(file);
    const parser = kinds.get(values.kind ?? '');
    if (text === undefined || !parser || options === undefined) return [];
    return [[id, parseSamples(text, { parser, options }, languages, reportFor(file))] as const];
  });
  return Object.fromEntries(read);
}

/** The segments that have a file in the first language, and their slides in all languages. */
function readSegments(
  { languages, segments }: WorkshopText,
  firstLanguage: Language,
  exercises: readonly ExerciseText[],
  source: Source,
): { readonly firsts: readonly FirstSegment[]; readonly slides: readonly Slide[] } {
  const { texts, reportFor } = source;
  const read = segments.map((segment) => {
    const inLanguages = [...languages, ...overruledBy(languages)].flatMap((language) => {
      const file = segmentFile(segment, language);
      const text = texts.get(file);
      const report = reportFor(file);
      if (text === undefined) {
        if (!languages.includes(language)) return [];
        report(
          1,
          `There is no such file: write the slides of the segment "${segment.id}" in ${language} here.`,
        );
        return [];
      }
      const role = language === firstLanguage ? 'first' : 'translation';
      return [parseSegment({ file, language, role }, text, report)];
    });
    return { segment, inLanguages };
  });

  const firsts: FirstSegment[] = [];
  const slides: Slide[] = [];
  for (const { segment, inLanguages } of read) {
    const text = inLanguages.find(({ language }) => language === firstLanguage);
    if (!text) continue;
    const first = { segment, text };
    const report = reportFor(text.file);
    firsts.push(first);
    checkLayouts(first, report);
    checkSlideMinutes(first, exercises, report);
    for (const own of inLanguages) {
      for (const slide of own.slides) {
        const layout = text.slides.find(({ head }) => head.id === slide.head.id)?.head.layout;
        checkCards(slide, layout, reportFor(own.file));
      }
    }
    const translations = inLanguages.filter((own) => own !== text);
    slides.push(...mergeSlides(segment.id, text, translations, reportFor));
  }
  checkSlideIds(firsts, reportFor);
  return { firsts, slides };
}

/** The checklist; a workshop may do without, but not in one of its languages only. */
function readChecklist(
  languages: readonly Language[],
  firstLanguage: Language,
  { texts, reportFor }: Source,
): readonly ChecklistSection[] {
  if (!languages.some((language) => texts.has(checklistFile(language)))) return [];
  const inLanguages = [...languages, ...overruledBy(languages)].flatMap((language) => {
    const file = checklistFile(language);
    const text = texts.get(file);
    if (text === undefined) {
      if (!languages.includes(language)) return [];
      reportFor(file)(1, `There is no such file: write the checklist in ${language} here.`);
      return [];
    }
    const role = language === firstLanguage ? 'first' : 'translation';
    return [parseChecklist({ file, language, role }, text, reportFor(file))];
  });
  const first = inLanguages.find(({ language }) => language === firstLanguage);
  if (!first) return [];
  const translations = inLanguages.filter((own) => own !== first);
  return mergeChecklist(first, translations, reportFor);
}

const placeholdersOf = { letter: letterPlaceholders, certificate: certificatePlaceholders } as const;

/** The words of a letter or a certificate; a workshop may do without, but not in one of its languages only. */
function readDocument(
  document: WrittenDocument,
  languages: readonly Language[],
  { texts, reportFor }: Source,
): DocumentText | undefined {
  const [firstLanguage] = languages;
  const placeholders = placeholdersOf[document];
  if (!languages.some((language) => texts.has(documentFile(document, language)))) return undefined;
  const inLanguages = [...languages, ...overruledBy(languages)].flatMap((language) => {
    const file = documentFile(document, language);
    const text = texts.get(file);
    if (text !== undefined)
      return [parseDocumentText({ file, language, placeholders }, text, reportFor(file))];
    if (languages.includes(language))
      reportFor(file)(1, `There is no such file: write the ${document} in ${language} here.`);
    return [];
  });
  const first = inLanguages.find(({ language }) => language === firstLanguage);
  if (!first) return undefined;
  const translations = inLanguages.filter((own) => own !== first);
  return mergeDocumentText(first, translations, reportFor);
}

/** Every file is used; slides are not judged while a segment, and so a file's name, is unknown. */
function checkFiles(
  { languages, segments, whole }: WorkshopText,
  exercises: readonly ExerciseText[],
  { texts, reportFor }: Source,
): void {
  const overruled = overruledBy(languages);
  const all = [...languages, ...overruled];
  const segmentFiles = segments.flatMap((segment) => all.map((language) => segmentFile(segment, language)));
  const expected = [
    workshopFile,
    ...segmentFiles,
    ...all.map(checklistFile),
    ...writtenDocuments.flatMap((document) => all.map((language) => documentFile(document, language))),
    ...exercises.map(({ id }) => sampleFile(id)),
    ...(overruled.length > 0 ? [termsFile] : []),
  ];
  for (const path of texts.keys()) {
    const isSlides = path.endsWith('.md') && !path.includes('/');
    if (exerciseIdOf(path) !== undefined || (isSlides && !whole)) continue;
    checkUse(path, expected, reportFor(path));
  }
}
