import type { ComponentType, ReactNode } from 'react';
import type { FigureName } from '#shared/content/figures.ts';
import { Cake } from './Cake.tsx';
import type { FigureProps } from './figureParts.ts';
import { FourPlaces } from './FourPlaces.tsx';
import { GrowthOfTwo } from './GrowthOfTwo.tsx';
import { Journey } from './Journey.tsx';
import { LetterSum } from './LetterSum.tsx';
import { LifetimeValue } from './LifetimeValue.tsx';
import { SevenRules } from './SevenRules.tsx';

/** Every drawing, by the name that slides call it. */
const drawings: { readonly [Name in FigureName]?: ComponentType<FigureProps> } = {
  'letter-sum': LetterSum,
  'growth-of-two': GrowthOfTwo,
  'lifetime-value': LifetimeValue,
  cake: Cake,
  journey: Journey,
  'four-places': FourPlaces,
  'seven-rules': SevenRules,
};

/** Whether a slide's list is drawn, or stands as a list. */
export function isDrawn(name: FigureName | undefined): name is FigureName {
  return name !== undefined && drawings[name] !== undefined;
}

/** The drawing of that name. */
export function Figure({ name, ...props }: FigureProps & { readonly name: FigureName }): ReactNode {
  const Drawing = drawings[name];
  return Drawing ? <Drawing {...props} /> : null;
}
