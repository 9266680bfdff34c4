import { type ReactNode, useId, useState } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { fieldOfRecord } from '#exercises/records.ts';
import { LongText } from '#exercises/LongText.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './Device.module.css';
import { MapFrame } from './MapFrame.tsx';
import { MarkerShape } from './Marker.tsx';
import { rivalLook } from './markerShapes.ts';
import { quadrantWords } from './messages.ts';
import { NumberPair } from './NumberPair.tsx';
import { readPlace, regionOf } from './place.ts';
import { PlacingMap, type PlacingMarker } from './PlacingMap.tsx';
import { readRivals, reasonNumbers } from './readResponse.ts';
import { RivalName } from './RivalName.tsx';
import { howField, longest, ownField, quadrantOptions, reasonField, rivalsList } from './schema.ts';
import { placeInWords } from './sentence.ts';
import { TextLine } from './TextLine.tsx';
import { usePlacing } from './usePlacing.tsx';

/** The map to tap, the same as two numbers, whose marker it is that moves, and why it stands there. */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, owner, fields, revisions, language, state, emit, makeId, own, related } = props;
  const id = useId();
  const words = quadrantWords(language);
  const options = quadrantOptions.parse(exercise.options);
  const rivals = readRivals(fields);
  const [picked, setPicked] = useState(ownField);
  const [added, setAdded] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const placing = usePlacing({
    storedAt: (field) => readPlace(fields[field]),
    revisions,
    commit: (field, at, base) => emit(field, { ...at }, base),
  });

  const saidPlace = (field: string, name: string): string => {
    const at = placing.placeOf(field);
    return at ? placeInWords(options, at, language) : words('notPlaced', { name });
  };
  const ownName = inLanguage(options.own, language);
  const markers: readonly PlacingMarker[] = [
    {
      field: ownField,
      name: ownName,
      look: 'solid',
      shape: 'circle',
      color: 1,
      letter: '',
      valueText: saidPlace(ownField, ownName),
    },
    ...rivals.map((rival, index) => {
      const field = fieldOfRecord(rivalsList, rival.id, 'at');
      const look = rivalLook(index);
      const name = rival.name || words('rival', { letter: look.letter });
      return { field, name, look: 'open' as const, ...look, valueText: saidPlace(field, name) };
    }),
  ];
  const active = markers.find(({ field }) => field === picked) ?? markers[0];
  if (!active) return null;
  const activeRival = rivals.findIndex((rival) => fieldOfRecord(rivalsList, rival.id, 'at') === active.field);
  const at = placing.placeOf(active.field);
  const before = options.from === undefined ? null : readPlace(related[options.from]?.[ownField]);
  const alone = owner === 'table' ? readPlace(own?.[ownField]) : null;
  const ghosts = [
    ...(alone ? [{ key: 'own', at: alone, says: words('ghostOwn') }] : []),
    ...(before ? [{ key: 'before', at: before, says: words('ghostBefore') }] : []),
  ];

  const add = (): void => {
    const rival = makeId();
    const orders = Object.entries(fields).flatMap(([field, value]) =>
      /^rivals\..+\.order$/.test(field) && typeof value === 'number' ? [value] : [],
    );
    emit(fieldOfRecord(rivalsList, rival, 'order'), Math.max(0, ...orders.map((order) => order + 1)));
    setAdded(rival);
    setPicked(fieldOfRecord(rivalsList, rival, 'at'));
  };
  const text = { revisions, emit, writers: props.writers, state };

  return (
    <div className={styles.quadrant} lang={language}>
      {options.rivals > 0 && (
        <div className={styles.chips} role="group" aria-label={words('markers')}>
          {markers.map(({ field, name, look, shape, color, letter }) => (
            <button
              key={field}
              type="button"
              className={styles.chip}
              aria-pressed={field === active.field}
              onClick={() => setPicked(field)}
            >
              <MarkerShape shape={shape} color={color} look={look} className={styles.chipShape}>
                {letter}
              </MarkerShape>
              <span className={styles.chipName}>{name}</span>
            </button>
          ))}
          {rivals.length < options.rivals && state === 'editable' && (
            <button type="button" className={styles.chip} onClick={add} aria-label={words('add')}>
              <span aria-hidden="true">{rivals.length === 0 ? `+ ${words('add')}` : '+'}</span>
            </button>
          )}
        </div>
      )}
      <RivalName
        key={active.field}
        {...props}
        rivals={rivals}
        active={activeRival}
        added={added}
        remove={(rival) => {
          emit(fieldOfRecord(rivalsList, rival.id, 'removed'), true);
          setRemoved(rival);
          setPicked(ownField);
        }}
      />
      {removed && state === 'editable' && (
        <p className={styles.removed} role="status">
          {words('removed', { name: removed.name })}{' '}
          <button
            type="button"
            className={styles.quiet}
            onClick={() => {
              emit(fieldOfRecord(rivalsList, removed.id, 'removed'), null);
              setPicked(fieldOfRecord(rivalsList, removed.id, 'at'));
              setRemoved(null);
            }}
          >
            {words('putBack')}
          </button>
        </p>
      )}
      <div data-field={active.field} className={styles.placing}>
        <MapFrame options={options} languages={[language]} size="touch" notes="left-out">
          <PlacingMap
            label={words('map', {
              x: inLanguage(options.x.label, language),
              y: inLanguage(options.y.label, language),
            })}
            markers={markers}
            active={active.field}
            pick={setPicked}
            placing={placing}
            ghosts={ghosts}
            before={before}
            own={placing.placeOf(ownField)}
            state={state}
            hint={`${id}-keys`}
          />
        </MapFrame>
        <span id={`${id}-keys`} hidden>
          {words('markerHint')}
        </span>
        {ghosts.map(({ key, says }) => (
          <p key={key} className={styles.ghostNote} data-ghost={key}>
            <MarkerShape shape="circle" color={1} look="ghost" className={styles.chipShape} />
            {says}
          </p>
        ))}
        <p className={styles.said} aria-live="polite">
          {at ? (
            <>
              <RichTextView
                text={[{ text: `${active.name} · ${active.valueText}`, mark: 'strong' }]}
                language={language}
              />{' '}
              <span className={styles.note}>{inLanguage(options.regions[regionOf(at)].note, language)}</span>
            </>
          ) : (
            words(state === 'locked' ? 'notPlaced' : 'notPlacedHint', { name: active.name })
          )}
        </p>
        <NumberPair
          key={active.field}
          options={options}
          language={language}
          field={active.field}
          placing={placing}
          state={state}
        />
        {at && state === 'editable' && (
          <button
            type="button"
            className={styles.quiet}
            onClick={() => {
              placing.cancel();
              emit(active.field, null);
            }}
          >
            {words('takeOff')}
          </button>
        )}
      </div>
      {options.reasons > 0 && (
        <fieldset className={styles.reasons}>
          <legend className={styles.label}>{words('because')}</legend>
          {reasonNumbers(options).map((number) => (
            <TextLine
              key={number}
              {...text}
              id={`${id}-reason${number}`}
              field={reasonField(number)}
              value={fields[reasonField(number)]}
              label={words('reason', { number })}
              labelled="heard"
              maxLength={longest.reason}
              rows={2}
            />
          ))}
        </fieldset>
      )}
      {options.how && (
        <div className={styles.line} data-field={howField}>
          <label htmlFor={`${id}-how`} className={styles.label}>
            {inLanguage(options.how, language)}
          </label>
          <LongText
            revisions={revisions}
            emit={emit}
            state={state}
            owner={owner}
            id={`${id}-how`}
            className={styles.input}
            field={howField}
            value={fields[howField]}
            maxLength={longest.how}
            rows={5}
          />
          <WritingHere names={props.writers[howField]} />
        </div>
      )}
    </div>
  );
}
