/** One shape of a mark: its colour and its path, on 30 by 30 units. */
export type MarkShape = { fill: `#${string}`; d: string };

/**
 * The makers' marks on their buttons, from back to front: drawn by us after their rules, so that nothing of theirs
 * is fetched. developer.apple.com/wallet/add-to-apple-wallet-guidelines,
 * developers.google.com/wallet/generic/resources/brand-guidelines
 */
export const WALLET_MARKS: Record<'apple' | 'google', readonly MarkShape[]> = {
  apple: [
    {
      fill: '#dedbce',
      d: 'M6 4h18a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z',
    },
    { fill: '#40a5d9', d: 'M3.5 11V8.5a3 3 0 0 1 3-3h17a3 3 0 0 1 3 3V11z' },
    { fill: '#ffb003', d: 'M3.5 14V9h23v5z' },
    { fill: '#40c740', d: 'M3.5 17v-5h23v5z' },
    { fill: '#f26d5f', d: 'M3.5 20v-5h23v5z' },
    {
      fill: '#dedbce',
      d: 'M2 17.5h8.2c1.6 0 2 2.9 4.8 2.9s3.2-2.9 4.8-2.9H28V22a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4z',
    },
  ],
  google: [
    { fill: '#34a853', d: 'M3 11a5 5 0 0 1 5-5h14a5 5 0 0 1 5 5v8H3z' },
    { fill: '#fbbc04', d: 'M3 14a5 5 0 0 1 5-5h14a5 5 0 0 1 5 5v6H3z' },
    { fill: '#ea4335', d: 'M3 17a5 5 0 0 1 5-5h14a5 5 0 0 1 5 5v5H3z' },
    {
      fill: '#4285f4',
      d: 'M3 15.5c5 .2 9.5 1.6 13.2 4.2 1.3.9 3 1 4.4.2l6.4-3.8V20a6 6 0 0 1-6 6H9a6 6 0 0 1-6-6z',
    },
  ],
};

/** Where a pass is had, behind the card's address. */
export const WALLET_PATHS = { apple: 'apple.pkpass', google: 'google-wallet' } as const;
