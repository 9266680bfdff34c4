/** What the page says that tries a phone's way to the room. */
export const en = {
  language: 'Language',
  trying: 'Trying the way to Halfday',
  reached: 'You reach Halfday',
  number: 'Your number',
  sayNumber: 'Tell it to whoever sets up the room: it stands on their screen too.',
  websocket: 'The line to the room is open.',
  polling: 'The line to the room works, a little slower: this network lets nothing but pages through.',
  none: 'This page came through, but the line to the room did not. Turn off any VPN on this phone and check again.',
  took: '{ms, number} ms there and back',
  halfReached: 'You reach Halfday halfway',
  notListed:
    'This phone is on no list: the end of the address is missing. Scan the code, or type the whole address.',
  unknown: 'The pre-flight page is not open yet. As soon as it is, this phone shows up there by itself.',
  many: 'Many phones are checking at once. This one waits a moment and goes on by itself.',
  offline:
    'The page is here, and now the host does not answer. Stay on the Wi-Fi of this room: this phone tries again by itself.',
  again: 'Check again',
  privacy:
    'Only the kind of phone, the kind of line and its speed are told, and forgotten after half an hour.',
};

export type CheckMessages = typeof en;
