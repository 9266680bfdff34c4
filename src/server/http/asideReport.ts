import { inLanguage, languages, type Localized } from '#shared/content/language.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import { energyName, energyOfTheDay, type EnergyAsked } from '#shared/asides/energy.ts';
import { type ParkedItem, parkingLot, parkingName } from '#shared/asides/parkingLot.ts';
import { unclearName, unclearSlides } from '#shared/asides/unclear.ts';
import type { Store } from '#server/storage/store.ts';

/** What the room has said beside its exercises, for the report. */
interface AsideReport {
  /** Without those that were removed, the oldest first. */
  readonly parking: readonly ParkedItem[];
  readonly energy: readonly EnergyAsked[];
  /** In the order of the slides. */
  readonly unclear: readonly { readonly title: Localized; readonly n: number }[];
}

export async function asideReport(
  store: Pick<Store, 'registers'>,
  session: string,
  { slides }: Pick<Workshop, 'slides'>,
): Promise<AsideReport> {
  const of = (name: string) => store.registers(session, { exercise: name, owner: 'room' });
  const [parked, energy, unclear] = await Promise.all([of(parkingName), of(energyName), of(unclearName)]);
  const most = unclearSlides(unclear);
  return {
    parking: parkingLot(parked).filter(({ state }) => state !== 'gone'),
    energy: energyOfTheDay(energy),
    unclear: slides.flatMap(({ id, title }) => {
      const n = most[id] ?? 0;
      return n > 0 ? [{ title: plainTitle(title), n }] : [];
    }),
  };
}

function plainTitle(title: Workshop['slides'][number]['title']): Localized {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      inLanguage(title, language)
        .map(({ text }) => text)
        .join(''),
    ]),
  );
}
