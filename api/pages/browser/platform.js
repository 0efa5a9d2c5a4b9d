// @ts-check
// Sent to browsers as it stands (pages/card-script.ts): plain JavaScript, and nothing here touches a page.

/**
 * What a visitor reads a card with, as far as saving a contact differs there.
 * @typedef {'ios' | 'iosOther' | 'android' | 'desktop' | 'inAppIos' | 'inAppAndroid' | 'wechat'} Platform
 */

/** Browsers inside other apps, that often can neither open a contact nor download one. */
const IN_APP =
  /FBAN|FBAV|FB_IAB|Instagram|LinkedInApp|musical_ly|BytedanceWebview|TikTok|trill|Barcelona|Snapchat|Line\/|; wv\)/;

/**
 * The platform by what a browser says of itself; undefined where it is none that we know a hint for. An iPad
 * calls itself a Macintosh and is told by its touch screen.
 * @param {{ userAgent: string, touchPoints: number }} browser
 * @returns {Platform | undefined}
 */
export function findPlatform({ userAgent, touchPoints }) {
  const isIos =
    /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);
  const isAndroid = /Android/.test(userAgent);
  if (/MicroMessenger/.test(userAgent)) return isIos || isAndroid ? 'wechat' : 'desktop';
  if (isIos) {
    if (IN_APP.test(userAgent)) return 'inAppIos';
    return /CriOS|FxiOS|EdgiOS|OPT\/|DuckDuckGo|GSA\//.test(userAgent) ? 'iosOther' : 'ios';
  }
  if (isAndroid) return IN_APP.test(userAgent) ? 'inAppAndroid' : 'android';
  return /Windows|Macintosh|X11|CrOS/.test(userAgent) ? 'desktop' : undefined;
}

/**
 * Where a postal address is looked up: in the platform's own maps, where there are any; undefined for the address
 * that the page links to anyway.
 * @param {Platform | undefined} platform
 * @param {string} query
 * @returns {string | undefined}
 */
export function mapAddress(platform, query) {
  const text = encodeURIComponent(query);
  if (platform === 'ios' || platform === 'iosOther') return `https://maps.apple.com/?q=${text}`;
  return platform === 'android' ? `geo:0,0?q=${text}` : undefined;
}

/**
 * An address that Android opens outside of the app that shows it; where nothing there can, the page stays.
 * @param {string} address
 */
export function intentAddress(address) {
  const { protocol, host, pathname } = new URL(address);
  const fallback = encodeURIComponent(address);
  return `intent://${host}${pathname}#Intent;scheme=${protocol.slice(0, -1)};S.browser_fallback_url=${fallback};end`;
}
