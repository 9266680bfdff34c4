import type { Exercise, Slide, Workshop } from '#shared/content/workshop.ts';

/** Strings that nobody but the facilitator may ever be sent; a test looks for them in what others get. */
export const canaries = {
  notes: 'canary-in-the-notes',
  nextSlide: 'canary-on-the-next-slide',
  nextExercise: 'canary-in-the-next-exercise',
} as const;

/** A slide that only its id and its changes tell from others; its notes carry a canary. */
export function someSlide(id: string, changes: Partial<Slide> = {}): Slide {
  return {
    id,
    segment: 'start',
    layout: 'statement',
    title: { en: [{ text: `Slide ${id}` }] },
    blocks: [],
    steps: 0,
    minutes: 2,
    notes: { en: [{ part: 'say', text: [{ text: canaries.notes }] }] },
    ...changes,
  };
}

export function someExercise(id: string, changes: Partial<Exercise> = {}): Exercise {
  return {
    id,
    kind: 'scale',
    segment: 'start',
    minutes: 6,
    importance: 'core',
    visibility: 'afterClose',
    owner: 'seat',
    minimum: 1,
    title: { en: `Exercise ${id}` },
    question: { en: 'How well do we serve?' },
    prompt: { en: 'Pick a number.' },
    debrief: { en: 'What would one point more look like?' },
    options: { min: 1, max: 10, low: { en: 'poorly' }, high: { en: 'well' } },
    ...changes,
  };
}

/** A workshop of three slides: the room begins at `welcome`, rates at `rate` and has not seen `later`. */
export function someWorkshop(changes: Partial<Workshop> = {}): Workshop {
  return {
    id: 'small',
    revision: 'r1',
    languages: ['en', 'zh-Hans'],
    title: { en: 'Service in small' },
    segments: [
      {
        id: 'start',
        number: 0,
        title: { en: 'Welcome' },
        promise: { en: 'Why we are here' },
        minutes: 10,
        minimum: 5,
        timing: 'fixed',
      },
    ],
    slides: [
      someSlide('welcome'),
      someSlide('rate', { layout: 'exercise', exercise: 'rating', steps: 2 }),
      someSlide('later', { title: { en: [{ text: canaries.nextSlide }] } }),
    ],
    exercises: [
      someExercise('rating'),
      someExercise('private', { visibility: 'never' }),
      someExercise('sensitive', { minimum: 5 }),
      someExercise('next', { question: { en: canaries.nextExercise } }),
    ],
    checklist: [
      {
        id: 'before',
        title: { en: 'Before' },
        days: -7,
        minutesBefore: [],
        items: [{ id: 'venue', text: { en: 'Book a room' } }],
      },
    ],
    ...changes,
  };
}
