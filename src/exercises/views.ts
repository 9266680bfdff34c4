import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { patiently } from '#ui/patiently.ts';
import type {
  ConsoleProps,
  DeviceProps,
  ExerciseViews,
  PaperProps,
  ProjectorProps,
  ResultProps,
  SaidProps,
} from './viewContract.ts';

/** The files of every kind's folder, each fetched by itself: a device never loads what stands on the wall. */
const devices = import.meta.glob<{ Device: ComponentType<DeviceProps> }>('./*/Device.tsx');
const results = import.meta.glob<{ Result: ComponentType<ResultProps> }>('./*/Result.tsx');
const consoles = import.meta.glob<{ Console: ComponentType<ConsoleProps> }>('./*/Console.tsx');
const projectors = import.meta.glob<{ Projector: ComponentType<ProjectorProps> }>('./*/Projector.tsx');
const papers = import.meta.glob<{ Paper: ComponentType<PaperProps> }>('./*/Paper.tsx');
const sayings = import.meta.glob<{ Said: ComponentType<SaidProps> }>('./*/Said.tsx');

function viewOf<Name extends string, Props>(
  files: Readonly<Record<string, () => Promise<{ readonly [N in Name]: ComponentType<Props> }>>>,
  kind: string,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  const load = files[`./${kind}/${name}.tsx`];
  if (!load) throw new Error(`The kind ${kind} has no ${name}.tsx.`);
  return lazy(async () => ({ default: (await patiently(load))[name] }));
}

function viewsOf(kind: string): [string, ExerciseViews] {
  const views = {
    Device: viewOf(devices, kind, 'Device'),
    Result: viewOf(results, kind, 'Result'),
    Console: viewOf(consoles, kind, 'Console'),
    Projector: viewOf(projectors, kind, 'Projector'),
    Paper: viewOf(papers, kind, 'Paper'),
    Said: viewOf(sayings, kind, 'Said'),
  };
  return [kind, views];
}

/** The views of every kind, one line each, loaded when an exercise of that kind first shows. */
export const viewsByKind: ReadonlyMap<string, ExerciseViews> = new Map([
  viewsOf('scale'),
  viewsOf('text'),
  viewsOf('list'),
  viewsOf('quadrant'),
  viewsOf('letter-sum'),
  viewsOf('calculator'),
  viewsOf('allocate'),
  viewsOf('action-table'),
  viewsOf('choice'),
  viewsOf('brainstorm'),
  viewsOf('sort'),
  viewsOf('journey'),
  viewsOf('feedback'),
]);
