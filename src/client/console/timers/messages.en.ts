export const en = {
  forRoom: 'Timer for the room',
  forRoomWhy:
    'Everybody sees it: on the wall and on the phones. It ends with this slide and moves nothing on.',
  ofExercise: 'Time of this exercise',
  ofExerciseWhy: 'When it is up, nothing closes by itself.',
  mine: 'My timer',
  mineWhy: 'Only this console shows it. Nobody else learns of it.',
  start: 'Start with',
  startAnew: 'Start anew with',
  minutes: '{minutes, number} min',
  own: 'Other minutes',
  ownStart: 'Start',
  ownWrong: 'Type minutes from 1 to 120.',
  left: '{time} left',
  over: '{time} over',
  paused: 'paused',
  pausedLeft: 'paused · {time} left',
  less: '−1 min',
  more: '+1 min',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
  roomLeft: 'Timer {time}',
  roomPaused: 'Timer paused · {time}',
  roomOver: 'Timer is up',
  mineLeft: 'mine {time}',
  minePaused: 'mine paused · {time}',
  mineOver: 'mine is up',
  told: {
    half: 'Half the time is left',
    minute: 'One minute left',
    seconds: 'Ten seconds left',
    over: 'Time is up',
    mine: 'Your own timer is up',
  },
};

/** The same keys in every language; the words differ. */
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
export type TimerMessages = Translated<typeof en>;
