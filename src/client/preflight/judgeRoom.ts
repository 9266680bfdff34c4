import type { Finding } from './finding.ts';

/** What somebody standing in the room answers about the test pattern. */
export const patternQuestions = ['corners', 'round', 'backRow', 'shapes', 'steps'] as const;
export type PatternQuestion = (typeof patternQuestions)[number];
export type PatternAnswers = { readonly [Q in PatternQuestion]?: 'yes' | 'no' };

/** The window of the test pattern, in CSS pixels. */
export interface PatternSize {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

/** The smallest picture that slides are made for. */
const least = { width: 1024, height: 720 } as const;
/** Narrower or wider than any projector's picture, 5:4 and 21:9: the window is not on the whole screen. */
const ratios = { narrowest: 1.2, widest: 2.4 } as const;

/** What the room said about the picture; a single no decides, and silence is no yes. */
export function judgeProjector(answers: PatternAnswers, atMs: number | null): Finding {
  const id = 'projector';
  const firstNo = patternQuestions.find((question) => answers[question] === 'no');
  if (firstNo) {
    const state = firstNo === 'corners' || firstNo === 'backRow' ? 'broken' : 'look';
    return { id, state, said: `${firstNo}No`, todo: `${firstNo}No`, atMs };
  }
  const answered = patternQuestions.filter((question) => answers[question] === 'yes').length;
  if (answered === patternQuestions.length) return { id, state: 'fine', said: 'pictureFine', atMs };
  const values = { answered, all: patternQuestions.length };
  return { id, state: 'notRun', said: 'pictureOpen', values, todo: 'pictureOpen', atMs: null };
}

/** The size of the picture as its browser sees it. */
export function judgeScreen(size: PatternSize | null, atMs: number | null): Finding {
  const id = 'screen';
  if (!size || atMs === null) return { id, state: 'notRun', said: 'screenNotRun', atMs: null };
  const { width, height, density } = size;
  const values = {
    width: Math.round(width * density),
    height: Math.round(height * density),
    ratio: ratioOf(size),
  };
  const ratio = width / height;
  const isOdd = ratio < ratios.narrowest || ratio > ratios.widest;
  if (isOdd) return { id, state: 'look', said: 'screenSize', values, todo: 'screenOdd', atMs };
  const isSmall = values.width < least.width || values.height < least.height;
  if (isSmall) return { id, state: 'look', said: 'screenSize', values, todo: 'screenSmall', atMs };
  return { id, state: 'fine', said: 'screenSize', values, atMs };
}

const usual: readonly (readonly [name: string, ratio: number])[] = [
  ['5:4', 5 / 4],
  ['4:3', 4 / 3],
  ['16:10', 16 / 10],
  ['16:9', 16 / 9],
  ['21:9', 21 / 9],
];

/** "16:9" within one in a hundred, else "1.52:1". */
export function ratioOf({ width, height }: Pick<PatternSize, 'width' | 'height'>): string {
  const ratio = width / height;
  const near = usual.find(([, one]) => Math.abs(ratio / one - 1) < 0.01);
  return near?.[0] ?? `${ratio.toFixed(2)}:1`;
}

/** Power is nothing that a page can see: somebody looks at the plug. */
export function judgePower(pluggedAtMs: number | null): Finding {
  if (pluggedAtMs === null) {
    return { id: 'power', state: 'notRun', said: 'powerNotRun', todo: 'power', atMs: null };
  }
  return { id: 'power', state: 'fine', said: 'powerFine', atMs: pluggedAtMs };
}
