/** Whether phones come to a laptop in the room, or to a server out on the internet. */
export type Reach = 'room' | 'internet';

export type Question = 'wifi' | 'signInPage' | 'otherPages' | 'ownAddress' | 'sameNetwork' | 'hotspot';

export type Answer = 'yes' | 'no' | 'unknown';
export type Answers = { readonly [Q in Question]?: Answer };

/** Why a phone does not come through; one at a time, for one thing is to be done first. */
export type Cause =
  | 'mobileData'
  | 'signInPage'
  | 'wrongAddress'
  | 'otherNetwork'
  | 'isolation'
  | 'firewall'
  | 'noInternet'
  | 'blocked';

export type Diagnosis =
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'cause'; readonly cause: Cause };

/** A question, and what one of its answers settles; who cannot tell goes on to the next. */
interface Step {
  readonly question: Question;
  readonly settles: { readonly [A in 'yes' | 'no']?: Cause };
}

/** What is quickest to look at comes first; what has to be tried out comes last. */
const steps: Readonly<Record<Reach, readonly Step[]>> = {
  room: [
    { question: 'wifi', settles: { no: 'mobileData' } },
    { question: 'signInPage', settles: { yes: 'signInPage' } },
    { question: 'ownAddress', settles: { no: 'wrongAddress' } },
    { question: 'sameNetwork', settles: { no: 'otherNetwork' } },
    // A firewall of the laptop keeps phones out on every network, a venue that parts devices only on its own.
    { question: 'hotspot', settles: { no: 'firewall' } },
  ],
  internet: [
    { question: 'signInPage', settles: { yes: 'signInPage' } },
    { question: 'otherPages', settles: { no: 'noInternet' } },
    { question: 'ownAddress', settles: { no: 'wrongAddress' } },
  ],
};

/** What is left when every question has been asked. */
const otherwise: Readonly<Record<Reach, Cause>> = { room: 'isolation', internet: 'blocked' };

/** The questions in the order in which they are asked. */
export function questions(reach: Reach): readonly Question[] {
  return steps[reach].map(({ question }) => question);
}

/** From what somebody in the room sees to one cause, or to what to look at next. */
export function diagnose(reach: Reach, answers: Answers): Diagnosis {
  for (const { question, settles } of steps[reach]) {
    const answer = answers[question];
    if (answer === undefined) return { kind: 'ask', question };
    const cause = answer === 'unknown' ? undefined : settles[answer];
    if (cause) return { kind: 'cause', cause };
  }
  return { kind: 'cause', cause: otherwise[reach] };
}
