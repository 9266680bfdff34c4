import { useEffect, useRef, useState, type RefObject } from 'react';
import Reveal, { type RevealApi } from 'reveal.js';
import { addressOverrules, revealConfig } from './revealConfig.ts';

/** Where the stage is, as reveal counts. */
interface Place {
  /** The slide's index in the deck; below 0 when it is not in it. */
  readonly slide: number;
  /** How many fragments show. */
  readonly step: number;
}

/**
 * Lets reveal step the slides under `root`: one way, from the place given to reveal and never back.
 * @param structure changes whenever the deck's slides or their fragments do.
 * @returns who shows the slide: reveal, or the page itself for as long as reveal has not started, and for good
 *   when it cannot.
 */
export function useReveal(
  root: RefObject<HTMLElement | null>,
  place: Place,
  structure: string,
): 'reveal' | 'page' {
  const [reveal, setReveal] = useState<RevealApi | null>(null);
  const synced = useRef(structure);
  const [stepper, setStepper] = useState<'reveal' | 'page'>('page');

  useEffect(() => {
    const element = root.current;
    if (!element || addressOverrules(window.location.search)) return;
    const api = new Reveal(element, revealConfig);
    let mounted = true;
    const start = async (): Promise<void> => {
      await api.initialize();
      if (mounted) setReveal(api);
    };
    start().catch(report);
    return () => {
      mounted = false;
      setReveal(null);
      setStepper('page');
      api.destroy();
    };
  }, [root]);

  useEffect(() => {
    if (!reveal || place.slide < 0) return;
    try {
      if (synced.current !== structure) reveal.sync();
      synced.current = structure;
      reveal.slide(place.slide, 0, place.step - 1);
      setStepper('reveal');
    } catch (error) {
      report(error);
      setStepper('page');
      setReveal(null);
    }
  }, [reveal, structure, place.slide, place.step]);

  return stepper;
}

/** The room loses nothing by it, so it is told to nobody but the console of the browser. */
function report(error: unknown): void {
  console.warn('The slides are stepped without reveal.js.', error);
}
