/**
 * What a phone's camera reads to join a network: the `WIFI:` text of "Barcode Contents" in ZXing's wiki, which Android
 * and iOS follow. Backslash, semicolon, comma, colon and quote carry a backslash. What reads like a hexadecimal number
 * is not put into quotes, as that text suggests: iOS takes the quotes for a part of it (Shane32/QRCoder, issue 440).
 * @param password empty for an open network
 */
export function wifiCode(name: string, password: string): string {
  const secret = password === '' ? 'T:nopass' : 'T:WPA';
  const key = password === '' ? '' : `P:${escaped(password)};`;
  return `WIFI:${secret};S:${escaped(name)};${key};`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,:"]/g, (sign) => `\\${sign}`);
}
