import { expect, test } from 'vitest';
import { findPlatform, intentAddress, mapAddress, type Platform } from './platform.js';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const PIXEL =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A.240205.004; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.58 Mobile Safari/537.36';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';

const BROWSERS: [name: string, userAgent: string, platform: Platform | undefined][] = [
  ['Safari on an iPhone', `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, 'ios'],
  ['Chrome on an iPhone', `${IPHONE} CriOS/130.0.6723.90 Mobile/15E148 Safari/604.1`, 'iosOther'],
  ['Firefox on an iPhone', `${IPHONE} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`, 'iosOther'],
  [
    'Edge on an iPhone',
    `${IPHONE} Version/18.0 EdgiOS/130.0.2849.80 Mobile/15E148 Safari/604.1`,
    'iosOther',
  ],
  ['LinkedIn on an iPhone', `${IPHONE} Mobile/15E148 [LinkedInApp]/9.30.1012`, 'inAppIos'],
  [
    'Instagram on an iPhone',
    `${IPHONE} Mobile/15E148 Instagram 356.0.3.28.101 (iPhone14,5; iOS 18_1)`,
    'inAppIos',
  ],
  [
    'Facebook on an iPhone',
    `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/487.0.0.53.76;FBDV/iPhone14,5]`,
    'inAppIos',
  ],
  [
    'TikTok on an iPhone',
    `${IPHONE} Mobile/15E148 musical_ly_37.0.0 BytedanceWebview/d8a21c6`,
    'inAppIos',
  ],
  [
    'WeChat on an iPhone',
    `${IPHONE} Mobile/15E148 MicroMessenger/8.0.53(0x18003531) NetType/WIFI Language/en`,
    'wechat',
  ],
  ['Chrome on Android', `${ANDROID} Chrome/130.0.0.0 Mobile Safari/537.36`, 'android'],
  [
    'Samsung Internet',
    `${ANDROID} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    'android',
  ],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0',
    'android',
  ],
  ['LinkedIn on Android', `${PIXEL} [LinkedInApp]`, 'inAppAndroid'],
  [
    'Instagram on Android',
    `${PIXEL} Instagram 355.1.0.44.103 Android (34/14; 420dpi)`,
    'inAppAndroid',
  ],
  ['Facebook on Android', `${PIXEL} [FB_IAB/FB4A;FBAV/489.0.0.66.81;]`, 'inAppAndroid'],
  ['TikTok on Android', `${PIXEL} trill_370104 BytedanceWebview/d8a21c6`, 'inAppAndroid'],
  ['any other app on Android', PIXEL, 'inAppAndroid'],
  ['WeChat on Android', `${PIXEL} MMWEBID/4821 MicroMessenger/8.0.50.2701(0x28003253)`, 'wechat'],
  [
    'WeChat on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/116.0.0.0 MicroMessenger/7.0.20',
    'desktop',
  ],
  [
    'Edge on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Edg/130.0.0.0',
    'desktop',
  ],
  ['Safari on a Mac', MAC, 'desktop'],
  [
    'Firefox on Linux',
    'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
    'desktop',
  ],
  [
    'a television',
    'Mozilla/5.0 (Web0S) AppleWebKit/537.36 Chrome/108.0.5359.211 Safari/537.36 WebAppManager',
    undefined,
  ],
  ['nothing said', '', undefined],
];

test.each(BROWSERS)('%s', (_, userAgent, platform) => {
  expect(findPlatform({ userAgent, touchPoints: 0 })).toBe(platform);
});

test('an iPad calls itself a Macintosh, with a screen that fingers touch', () => {
  expect(findPlatform({ userAgent: MAC, touchPoints: 5 })).toBe('ios');
});

test('a place is shown in the maps that the platform comes with, else where the page links to', () => {
  expect(mapAddress('ios', 'Königstraße 1, Köln & Bonn')).toBe(
    'https://maps.apple.com/?q=K%C3%B6nigstra%C3%9Fe%201%2C%20K%C3%B6ln%20%26%20Bonn',
  );
  expect(mapAddress('android', '1 High Street')).toBe('geo:0,0?q=1%20High%20Street');
  expect(mapAddress('inAppAndroid', '1 High Street')).toBeUndefined();
  expect(mapAddress(undefined, '1 High Street')).toBeUndefined();
});

test('Android opens the card outside of the app, or stays on it', () => {
  expect(intentAddress('https://cards.example.com/c/7K3M9QX2ABCDEFGHJKMNPQRSTV?from=app#top')).toBe(
    'intent://cards.example.com/c/7K3M9QX2ABCDEFGHJKMNPQRSTV#Intent;scheme=https;' +
      'S.browser_fallback_url=https%3A%2F%2Fcards.example.com%2Fc%2F7K3M9QX2ABCDEFGHJKMNPQRSTV%3Ffrom%3Dapp%23top;end',
  );
});
