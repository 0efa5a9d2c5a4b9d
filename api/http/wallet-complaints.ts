/** What a device can complain of, by what stands in its words. The words themselves name devices and passes. */
const COMPLAINTS = {
  no_last_modified: /last-modified/i,
  unchanged_pass: /if-modified-since|unchanged/i,
  no_tag: /without a lastUpdated|same .*tag|update tag/i,
  spurious_push: /spurious|no serials|no serial numbers/i,
  not_registered: /unregistered/i,
  unauthorized: /unauthori[sz]ed|authenticat|\b401\b/i,
  bad_pass: /invalid|signature|manifest|cannot (be )?read/i,
} as const;

/** What a device means stands at the beginning; a stranger's line may be made to be slow to read. */
const READ_OF_A_LINE = 300;

export type Complaint = keyof typeof COMPLAINTS | 'other';

/** What devices complain of, each kind once, and nothing of what they call themselves. */
export function complaintsIn(logs: readonly string[]): Complaint[] {
  const kinds = Object.keys(COMPLAINTS) as (keyof typeof COMPLAINTS)[];
  return [
    ...new Set(
      logs.map((line) => {
        const words = line.slice(0, READ_OF_A_LINE);
        return kinds.find((kind) => COMPLAINTS[kind].test(words)) ?? 'other';
      }),
    ),
  ];
}
