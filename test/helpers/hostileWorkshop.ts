import type { RichText, Workshop } from '#shared/content/workshop.ts';
import { asShown, fitting, hostileTexts } from '../fixtures/hostileTexts.ts';
import { someSettings } from './facilitator.ts';
import { someExercise, someSlide, someWorkshop } from './someWorkshop.ts';

/**
 * A session whose every word is hostile: the settings, what its facilitators reworded, and the content itself, in
 * every layout of a slide and every kind of exercise.
 */
export function hostileWorkshop(first: number) {
  let at = first;
  const next = (most = 120): string => {
    for (;;) {
      const text = fitting(hostileTexts[at % hostileTexts.length] ?? '', most);
      at += 1;
      if (text.length > 4) return text;
    }
  };
  /** What begins with an essential piece, so that each place sees one that would run as HTML. */
  const worst = (most: number): string =>
    fitting(`'"><img src=/trip onerror=trip()> ${next(most - 34)}`, most);
  const said = (most = 120) => ({ en: worst(most) });
  const rich = (): { en: RichText } => ({
    en: [{ text: `${worst(90)} ` }, { text: next(30), mark: 'strong' }, { text: next(30), mark: 'emphasis' }],
  });
  const words = ({ en }: { readonly en: RichText }): string => en.map(({ text }) => text).join('');

  const layouts = ['statement', 'points', 'cards', 'agenda', 'segment'] as const;
  const plain = layouts.map((layout, index) => {
    const title = rich();
    const paragraph = rich();
    const item = rich();
    const slide = someSlide(`s${index}`, {
      layout,
      title,
      blocks: [
        { kind: 'paragraph', text: paragraph },
        { kind: 'list', ordered: index % 2 === 0, items: [item, rich()] },
      ],
      source: said(60),
      notes: { en: (['say', 'ask', 'quiet', 'bridge'] as const).map((part) => ({ part, text: rich().en })) },
    });
    return { slide, said: layout === 'agenda' || layout === 'segment' ? [] : [words(title)] };
  });
  const kinds = {
    wishes: { kind: 'text', owner: 'seat', options: { lines: 3, sharing: 'always' } },
    rating: {
      kind: 'scale',
      owner: 'seat',
      options: { min: 1, max: 10, low: said(40), high: said(40), because: said(60) },
    },
    customers: {
      kind: 'list',
      owner: 'table',
      options: { item: said(40), atMost: 30, tags: [{ id: 'one', label: said(40) }] },
    },
    place: {
      kind: 'quadrant',
      owner: 'seat',
      options: {
        x: { label: said(40), low: said(40), high: said(40) },
        y: { label: said(40), low: said(40), high: said(40) },
        regions: Object.fromEntries(
          ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'].map((region) => [
            region,
            { name: said(40), note: said(40) },
          ]),
        ),
        own: said(40),
        rivals: 3,
        reasons: 3,
        how: said(60),
      },
    },
  } as const;
  const exercises = Object.entries(kinds).map(([id, kind]) =>
    someExercise(id, { ...kind, title: said(80), question: said(), prompt: said(), debrief: said() }),
  );
  const reworded = [worst(120), worst(120)] as const;
  const content: Workshop = someWorkshop({
    id: 'hostile',
    title: said(80),
    segments: [
      {
        id: 'start',
        number: 0,
        title: said(60),
        promise: said(80),
        minutes: 10,
        minimum: 5,
        timing: 'fixed',
      },
    ],
    slides: [
      ...plain.map(({ slide }) => slide),
      ...exercises.map(({ id, title }) =>
        someSlide(`show-${id}`, {
          layout: 'exercise',
          exercise: id,
          title: { en: [{ text: title.en ?? '' }] },
          notes: { en: [{ part: 'say', text: rich().en }] },
        }),
      ),
    ],
    exercises,
    checklist: [
      {
        id: 'before',
        title: { en: worst(60).replaceAll(/[{}]/g, '') },
        days: -7,
        minutesBefore: [],
        items: [{ id: 'venue', text: { en: worst(90).replaceAll(/[{}]/g, '') } }],
      },
    ],
  });
  const businesses = ['b1', 'b2'].map((id) => ({ id, name: worst(100) }));
  const settings = someSettings({
    workshop: content.id,
    title: worst(120),
    venue: worst(160),
    businesses,
    tables: Array.from({ length: 6 }, (_, index) => ({
      id: `t${index + 1}`,
      name: worst(60),
      business: index < 3 ? 'b1' : 'b2',
    })),
    client: { name: worst(120), logo: '', currency: 'USD' },
    wording: [
      { of: 'slide', id: 's0', text: 'title', language: 'en', words: reworded[0] },
      { of: 'exercise', id: 'wishes', text: 'question', language: 'en', words: reworded[1] },
    ],
  });
  return {
    content,
    settings,
    reworded: [reworded[0]],
    /** Slides without an exercise, and what of each surely stands on the wall. */
    slides: plain.map(({ slide: { id, steps }, said: texts }, index) => ({
      id,
      steps,
      said: (index === 0 ? [reworded[0]] : texts).map(asShown),
    })),
    account: worst(60),
    ticker: worst(60),
    groupName: worst(110),
    typist: fitting(`'"><img src=/trip onerror=trip()> me`, 40),
  };
}
