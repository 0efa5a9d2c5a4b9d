import type { CardView, MyCardView } from '../../api/contract/cards.ts';

/** A card of somebody in the directory; a test says what is different about it. */
export const aCard = (card: Partial<CardView> = {}): CardView => ({
  id: '01990000-0000-7000-8000-000000000001',
  slug: 'ABCDEFGHJKMNPQRSTVWXYZ0123',
  url: 'https://cards.example/c/ABCDEFGHJKMNPQRSTVWXYZ0123',
  status: 'active',
  handover: null,
  directoryId: 'd0000000-0000-4000-8000-000000000001',
  connectionId: 'c0000000-0000-4000-8000-000000000001',
  folderId: null,
  templateId: null,
  fields: {
    displayName: 'Grace Hopper',
    jobTitle: 'Rear Admiral',
    emails: [{ label: 'work', value: 'grace@example.com' }],
    phones: [{ label: 'mobile', value: '+1 202 555 0143', e164: '+12025550143' }],
  },
  sources: {
    displayName: 'directory',
    jobTitle: 'directory',
    emails: 'directory',
    phones: 'directory',
  },
  marks: {},
  overridden: {},
  hidden: [],
  locked: [],
  hasPhoto: false,
  photoSource: null,
  photoHidden: false,
  createdBy: 'Ada Admin',
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-02T09:00:00.000Z',
  syncedAt: '2026-03-02T09:00:00.000Z',
  inStep: { connectionName: 'Contoso', nextSyncAt: '2026-03-03T02:00:00.000Z', problem: null },
  ...card,
});

/** The same for whoever is on it, who may write the note alone. */
export const myCard = (card: Partial<MyCardView> = {}): MyCardView => ({
  ...aCard(card),
  pausedBy: null,
  editable: ['note'],
  photoEditable: true,
  wallets: [],
  ...card,
});
