import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * Hosts that may frame the tab: Teams, Outlook and the Microsoft 365 app.
 * learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements
 */
const TAB_FRAMES = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
  'https://*.teams.microsoft.us',
  'https://gov.teams.microsoft.us',
  'https://dod.teams.microsoft.us',
];

const COMMON = {
  strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true, preload: true },
  xPoweredBy: false,
  xXssProtection: false,
} as const;

/** Answers of the JSON API: never a page, never kept. */
export function apiHeaders(): RequestHandler {
  const set = helmet({
    ...COMMON,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  return (req, res, next) => {
    res.set({ 'cache-control': 'no-store', vary: 'Authorization' });
    set(req, res, next);
  };
}

/**
 * The tab: scripts of our own alone. Fluent UI writes its rules into style elements as it goes, which
 * is why inline styles are let through. teams-js asks Microsoft's CDN for the list of hosts it trusts.
 */
export function tabHeaders(authority: string): RequestHandler {
  return helmet({
    ...COMMON,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:', 'https://res.cdn.office.net'],
        connectSrc: ["'self'", 'https://res.cdn.office.net', authority],
        frameSrc: ["'self'", authority],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: TAB_FRAMES,
      },
    },
    // The frame's own sign-in windows must be able to answer.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: false,
  });
}
