import { expect, test } from 'vitest';
import { deviceFamily } from './deviceFamily.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${iphone} Version/17.5 Mobile/15E148 Safari/604.1`, 'iphone', 'safari'],
  [`${iphone} CriOS/126.0 Mobile/15E148 Safari/604.1`, 'iphone', 'chrome'],
  [`${iphone} Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN`, 'iphone', 'wechat'],
  [`${android} Chrome/126.0 Mobile Safari/537.36`, 'android', 'chrome'],
  [`${android} SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36`, 'android', 'samsung'],
  [`${android} Version/4.0 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49`, 'android', 'wechat'],
  [`${android} Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36`, 'android', 'huawei'],
  [
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 ArkWeb/4.1 Mobile',
    'harmony',
    'chrome',
  ],
  ['Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0', 'android', 'firefox'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0', 'windows', 'edge'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15', 'mac', 'safari'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0 Safari/537.36', 'linux', 'chrome'],
  ['Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) Version/16.6 Mobile Safari/604.1', 'ipad', 'safari'],
  ['curl/8.9.1', 'other', 'other'],
  ['', 'other', 'other'],
  [undefined, 'other', 'other'],
] as const)('%s is %s with %s', (userAgent, device, browser) => {
  expect(deviceFamily(userAgent)).toEqual({ device, browser });
});
