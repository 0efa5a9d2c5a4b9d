import { useMemo } from 'react';
import { useLocale } from './locale.ts';

/** Numbers and instants the way the reader's region writes them. */
export type LocaleFormat = {
  number(value: number): string;
  milliseconds(value: number): string;
  /** “3 May” this year, “3 May 2025” in others. */
  day(instant: string): string;
  /** Day and time of day. */
  moment(instant: string): string;
  /** Time of day alone. */
  time(instant: string): string;
  /** Time of day to the second. */
  second(instant: string): string;
};

/** Formats for the reader's region. `now` decides which year goes without saying. */
export function createLocaleFormat(
  locale: string,
  now: () => Date = () => new Date(),
): LocaleFormat {
  const numbers = new Intl.NumberFormat(locale);
  const durations = new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' });
  const times = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const seconds = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const dayMonth = { day: 'numeric', month: 'long' } as const;
  const days = new Intl.DateTimeFormat(locale, dayMonth);
  const daysOfYears = new Intl.DateTimeFormat(locale, { ...dayMonth, year: 'numeric' });
  const between = separatorOf(locale);
  const day = (instant: string): string => {
    const date = new Date(instant);
    return (date.getFullYear() === now().getFullYear() ? days : daysOfYears).format(date);
  };
  return {
    number: (value) => numbers.format(value),
    milliseconds: (value) => durations.format(value),
    day,
    time: (instant) => times.format(new Date(instant)),
    second: (instant) => seconds.format(new Date(instant)),
    moment: (instant) => `${day(instant)}${between}${times.format(new Date(instant))}`,
  };
}

/** What stands between a day and its hour: `, ` in English, a blank in Japanese, `، ` in Arabic. */
function separatorOf(locale: string): string {
  const options = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(0);
  const time = parts.findIndex(({ type }) => type === 'hour' || type === 'dayPeriod');
  return /[,،]?\s+$/.exec(parts[time - 1]?.value ?? '')?.[0] ?? ', ';
}

export function useLocaleFormat(): LocaleFormat {
  const locale = useLocale();
  return useMemo(() => createLocaleFormat(locale), [locale]);
}
