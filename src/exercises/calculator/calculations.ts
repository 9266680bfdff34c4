import {
  exampleDrivers,
  gainOfRetention,
  lifetimeValue,
  mostRetention,
  paidBackIn,
  type Drivers,
  type Terms,
} from '#shared/economics/lifetimeValue.ts';
import {
  customersAfter,
  exampleGrowth,
  type GrowthRates,
  yearsToDouble,
} from '#shared/economics/retentionGrowth.ts';

export const calculations = ['retention-growth', 'lifetime-value'] as const;
export type Calculation = (typeof calculations)[number];

/** What a number counts. Percent stand as they are typed: 95 is 95%. Money is in no currency: the session's people know theirs. */
export type Unit = 'percent' | 'customers' | 'years' | 'money';

interface InputSpec {
  readonly name: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  /** Where the slider ends; a larger number is typed. */
  readonly slideTo: number;
  readonly example: number;
}

const most = 1e9;
const money = { unit: 'money', min: 0, max: most } as const;
const percent = { unit: 'percent', min: 0 } as const;

const inputSpecs = {
  'retention-growth': [
    { name: 'retentionA', ...percent, max: 100, slideTo: 100, example: exampleGrowth.a.retention * 100 },
    { name: 'retentionB', ...percent, max: 100, slideTo: 100, example: exampleGrowth.b.retention * 100 },
    { name: 'acquisition', ...percent, max: 200, slideTo: 50, example: exampleGrowth.a.acquisition * 100 },
    {
      name: 'customers',
      unit: 'customers',
      min: 1,
      max: most,
      slideTo: 1000,
      example: exampleGrowth.customers,
    },
    { name: 'years', unit: 'years', min: 1, max: 40, slideTo: 40, example: exampleGrowth.years },
  ],
  'lifetime-value': [
    { name: 'acquisitionCost', ...money, slideTo: 500, example: exampleDrivers.acquisitionCost },
    { name: 'baseProfit', ...money, slideTo: 500, example: exampleDrivers.baseProfit },
    { name: 'revenueGrowth', ...percent, max: 50, slideTo: 50, example: exampleDrivers.revenueGrowth * 100 },
    { name: 'costSavings', ...money, slideTo: 100, example: exampleDrivers.costSavings },
    { name: 'referrals', ...money, slideTo: 100, example: exampleDrivers.referrals },
    { name: 'pricePremium', ...money, slideTo: 100, example: exampleDrivers.pricePremium },
    { name: 'retention', ...percent, max: mostRetention * 100, slideTo: mostRetention * 100, example: 80 },
    { name: 'discount', ...percent, max: 50, slideTo: 50, example: 10 },
  ],
} as const satisfies Record<Calculation, readonly InputSpec[]>;

export type Input = (typeof inputSpecs)[Calculation][number];
export type InputName = Input['name'];

/** Numbers by input, as they are typed. */
export type Values = Readonly<Partial<Record<InputName, number>>>;

export function inputsOf(calculation: Calculation): readonly Input[] {
  return inputSpecs[calculation];
}

/** What people guess about the worked example before they see it. */
const guessSpecs = {
  'retention-growth': [
    { name: 'a1', unit: 'customers' },
    { name: 'b1', unit: 'customers' },
    { name: 'aEnd', unit: 'customers' },
    { name: 'bEnd', unit: 'customers' },
  ],
  'lifetime-value': [
    { name: 'paidBack', unit: 'years' },
    { name: 'gain', unit: 'percent' },
  ],
} as const satisfies Record<Calculation, readonly { readonly name: string; readonly unit: Unit }[]>;

export type Guess = (typeof guessSpecs)[Calculation][number];
export type GuessName = Guess['name'];
export const guessBounds = { min: 0, max: most } as const;

export function guessesOf(calculation: Calculation): readonly Guess[] {
  return guessSpecs[calculation];
}

/** What comes out, and is sent to the room where somebody chooses to: never what was put in. */
const outcomeSpecs = {
  'retention-growth': [
    { name: 'doublingA', unit: 'years' },
    { name: 'doublingB', unit: 'years' },
  ],
  'lifetime-value': [
    { name: 'value', unit: 'money' },
    { name: 'paidBack', unit: 'years' },
    { name: 'gain', unit: 'percent' },
  ],
} as const satisfies Record<Calculation, readonly { readonly name: string; readonly unit: Unit }[]>;

export type Outcome = (typeof outcomeSpecs)[Calculation][number];
export type OutcomeName = Outcome['name'];

export function outcomesOf(calculation: Calculation): readonly Outcome[] {
  return outcomeSpecs[calculation];
}

/** A number that comes out; `never` for years that do not end, null where there is nothing to say. */
export type OutcomeValue = number | 'never' | null;

const share = (percents: number | undefined): number => (percents ?? 0) / 100;

/** The two companies of a retention growth. */
export function companiesOf(values: Values): {
  readonly a: GrowthRates;
  readonly b: GrowthRates;
  readonly customers: number;
  readonly years: number;
} {
  const acquisition = share(values.acquisition);
  return {
    a: { retention: share(values.retentionA), acquisition },
    b: { retention: share(values.retentionB), acquisition },
    customers: values.customers ?? 0,
    years: Math.max(1, Math.round(values.years ?? 0)),
  };
}

export function driversOf(values: Values): Drivers {
  return {
    acquisitionCost: values.acquisitionCost ?? 0,
    baseProfit: values.baseProfit ?? 0,
    revenueGrowth: share(values.revenueGrowth),
    costSavings: values.costSavings ?? 0,
    referrals: values.referrals ?? 0,
    pricePremium: values.pricePremium ?? 0,
  };
}

/** How the calculator weighs the future: the first year's profit is certain. The page says so. */
export function termsOf(values: Values, firstYear: Terms['firstYear'] = 'certain'): Terms {
  return { retention: share(values.retention), discount: share(values.discount), firstYear };
}

/** What a guess is measured by: the worked example's own number, in the unit of the guess. */
export function truthOf(guess: GuessName, example: Values): OutcomeValue {
  const { a, b, customers, years } = companiesOf(example);
  switch (guess) {
    case 'a1':
      return customersAfter(customers, a, 1);
    case 'b1':
      return customersAfter(customers, b, 1);
    case 'aEnd':
      return customersAfter(customers, a, years);
    case 'bEnd':
      return customersAfter(customers, b, years);
    case 'paidBack':
    case 'gain':
      return outcomeOf(guess, example);
  }
}

/** One number that comes out of these inputs, in the unit of its outcome. */
export function outcomeOf(outcome: OutcomeName, values: Values): OutcomeValue {
  switch (outcome) {
    case 'doublingA':
      return yearsToDouble(companiesOf(values).a) ?? 'never';
    case 'doublingB':
      return yearsToDouble(companiesOf(values).b) ?? 'never';
    case 'value':
      return lifetimeValue(driversOf(values), termsOf(values));
    case 'paidBack':
      return paidBackIn(driversOf(values)) ?? 'never';
    case 'gain': {
      const gain = gainOfRetention(driversOf(values), termsOf(values)).share;
      return gain === null ? null : gain * 100;
    }
  }
}
