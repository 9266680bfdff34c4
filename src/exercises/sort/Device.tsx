import { type ReactNode, useRef, useState } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { fieldOfCarried } from '#shared/sync/carried.ts';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { Board } from './Board.tsx';
import { CardRow } from './CardRow.tsx';
import { Criteria } from './Criteria.tsx';
import styles from './Device.module.css';
import { sortWords } from './messages.ts';
import { allCards, type Card, nextOrder, standingCards } from './readCards.ts';
import { sentCards } from './readMaterial.ts';
import { cardField, sortOptions } from './schema.ts';
import { TakeOver } from './TakeOver.tsx';
import { useCardDrag } from './useCardDrag.tsx';

/**
 * First who belongs where, then the cards, each into a class: by a tap on its letter, with the arrow keys, or dragged
 * onto the board. Below the last card there is always an empty one, which is stored once it has words. Cards stay in
 * their line whatever their class, so that nothing jumps away from under a finger.
 */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, fields, language, state, emit, makeId, own, material, carry } = props;
  const words = sortWords(language);
  const options = sortOptions.parse(exercise.options);
  const item = inLanguage(options.item, language);
  const board = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<readonly string[]>(() => [makeId()]);
  const { letGo, question } = useLetGo({ carry, language });

  const stored = allCards(fields, sentCards(material));
  const byId = new Map(stored.map((card) => [card.id, card]));
  const standing = standingCards(stored);
  const spare = opened[opened.length - 1] ?? '';
  const begun = opened.filter((id) => id !== spare && !byId.has(id)).length;
  const written = standing.filter(({ from }) => from === null).length;
  const isFull = written + begun >= options.atMost;
  const cards = [
    ...stored.filter((card) => standing.includes(card) || opened.includes(card.id)),
    ...(state === 'editable'
      ? opened.filter((id) => !byId.has(id) && !(id === spare && isFull)).map(unwritten)
      : []),
  ];

  const open = (id: string): void => setOpened((old) => (old.includes(id) ? old : [id, ...old]));
  /** The empty card has its first word: another one follows it. */
  const begin = (id: string): void => {
    if (id === spare) setOpened((old) => [...old, makeId()]);
  };
  const write = (id: string, text: string, base?: number): void => {
    if (!byId.has(id)) {
      if (text.trim() === '') return;
      emit(cardField(id, 'order'), nextOrder(stored));
    }
    emit(cardField(id, 'text'), text, base);
  };
  const choose = (id: string, place: string | null): void => {
    const card = byId.get(id);
    // What the facilitator sent is in no worksheet until somebody does something with it.
    if (card && !(cardField(id, 'text') in fields) && !(fieldOfCarried(id) in fields)) {
      emit(cardField(id, 'text'), card.text);
    }
    emit(cardField(id, 'class'), place);
  };
  const remove = (id: string, text: string, then: () => void): void =>
    letGo(id, text, () => {
      emit(cardField(id, 'removed'), true);
      then();
    });
  const goOn = (id: string): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLInputElement>('[data-line]') ?? [])];
    const here = lines.findIndex((line) => line.dataset['line'] === id);
    lines[here + 1]?.focus();
  };
  const { dragged, handleOf } = useCardDrag({ board, onDrop: choose });
  const ghost = dragged && byId.get(dragged.card);

  return (
    <div className={styles.sort}>
      {options.criteria && <Criteria {...props} classes={options.classes} />}
      <section className={styles.part}>
        <h3 className={styles.head}>{words(options.criteria ? 'cardsHead' : 'sortHead')}</h3>
        <div ref={board} className={styles.sticky}>
          <Board
            classes={options.classes}
            cards={standing}
            language={language}
            over={dragged?.over ?? null}
          />
        </div>
        {own && state === 'editable' && (
          <TakeOver
            classes={options.classes}
            own={own}
            cards={standing}
            language={language}
            mayAdd={!isFull}
            onTake={({ text, place }) => {
              const id = makeId();
              write(id, text);
              if (place !== null) emit(cardField(id, 'class'), place);
            }}
          />
        )}
        {state === 'editable' && standing.length > 0 && <p className={styles.hint}>{words('drag')}</p>}
        <ol ref={list} className={styles.cards}>
          {cards.map((card, at) => (
            <CardRow
              key={card.id}
              {...props}
              card={card}
              classes={options.classes}
              label={
                card.id === spare && !byId.has(spare)
                  ? words('newCard', { item })
                  : words('card', { item, n: at + 1 })
              }
              handle={handleOf(card.id)}
              isDragged={dragged?.card === card.id}
              onOpen={() => open(card.id)}
              onBegin={() => begin(card.id)}
              onWrite={(text, base) => write(card.id, text, base)}
              onEnter={() => goOn(card.id)}
              onChoose={(place) => choose(card.id, place)}
              onRemove={(text, then) => remove(card.id, text, then)}
            />
          ))}
        </ol>
        {state === 'locked' && standing.length === 0 && <p>{words('nothing')}</p>}
        {state === 'editable' && (
          <p className={styles.hint} role="status">
            {isFull && words('full', { atMost: options.atMost })}
          </p>
        )}
      </section>
      {question}
      {dragged && ghost && (
        <div
          className={styles.ghost}
          style={{ left: dragged.x, top: dragged.y }}
          lang={languageOfWords(ghost.text, [language])}
          aria-hidden="true"
        >
          {ghost.text}
        </div>
      )}
    </div>
  );
}

function unwritten(id: string): Card {
  return { id, text: '', place: null, order: Infinity, removed: false, from: null };
}
