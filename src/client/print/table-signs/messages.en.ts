export const en = {
  title: 'Table signs',
  table: 'Table',
  wifi: 'Join the Wi-Fi',
  network: 'Network',
  password: 'Password',
  openNetwork: 'no password',
  scanWifi: 'Scan to join the Wi-Fi {name}',
  comeIn: 'Come in',
  scan: 'Scan with your camera',
  open: 'or open this address',
  /** Where there is nothing to scan. */
  openOnly: 'Open this address',
  scanJoin: 'Scan to come into the session: {address}',
  code: 'Room code',
  mobileData: 'If the page does not open, turn mobile data off.',
};

export type TableSignsMessages = typeof en;
