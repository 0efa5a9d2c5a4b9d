/** The practice tenant, the same at every start so that a stored connection keeps working. */
export const PRACTICE_TENANT = {
  tenantId: '5b1c2f6e-8d34-4a7b-9c05-e2f1a6d07b39',
  displayName: 'Alder & Quay',
  domain: 'alderquay.example',
} as const;

/** The Teams app's own registration: the audience of the tab's tokens. */
export const TEAMS_APP_CLIENT_ID = 'a1d3c4e5-2b6f-4f80-8c91-7d0e5a3b6c12';

/** What Carte's own application asks for where a directory consents to it; it is in none before. */
export const CONSENT_APP = {
  clientId: TEAMS_APP_CLIENT_ID,
  clientSecret: 'practice-quay-5f60718293a4b5c6-consent',
  displayName: 'Carte',
  roles: ['User.Read.All', 'GroupMember.Read.All'],
} as const;

type PracticeApp = {
  clientId: string;
  clientSecret: string;
  displayName: string;
  roles: readonly string[];
  /** What connecting with it shows. */
  says: string;
  secretDays?: number;
  enabled?: boolean;
};

const READS_PEOPLE = ['User.Read.All', 'GroupMember.Read.All', 'Application.Read.All'];

/** The apps registered in the practice tenant: one that works, and one for each way to fail. */
export const PRACTICE_APPS = {
  working: {
    clientId: '0f5c7a2e-91d4-4b68-a3f7-c4e81b9d6025',
    clientSecret: 'practice-quay-2f7c1e9b4d8a6053-works',
    displayName: 'Carte directory reader',
    roles: READS_PEOPLE,
    says: 'works: reads people, photos, groups and when its secret ends',
  },
  expiredSecret: {
    clientId: '1a6d8b3f-02e5-4c79-b408-d5f92cae7136',
    clientSecret: 'practice-quay-0a1b2c3d4e5f6071-ended',
    displayName: 'Carte directory reader (expired secret)',
    roles: READS_PEOPLE,
    secretDays: -3,
    says: 'AADSTS7000222: its secret ended three days ago',
  },
  disabled: {
    clientId: '2b7e9c40-13f6-4d8a-8519-e60a3dbf8247',
    clientSecret: 'practice-quay-1b2c3d4e5f607182-asleep',
    displayName: 'Carte directory reader (disabled)',
    roles: READS_PEOPLE,
    enabled: false,
    says: 'AADSTS7000112: somebody disabled it in Enterprise applications',
  },
  withoutUserRead: {
    clientId: '3c8fad51-2407-4e9b-962a-f71b4ec09358',
    clientSecret: 'practice-quay-2c3d4e5f60718293-blind',
    displayName: 'Carte directory reader (no User.Read.All)',
    roles: ['GroupMember.Read.All'],
    says: 'gets a token, then 403: User.Read.All was never granted',
  },
  basicOnly: {
    clientId: '4d90be62-3518-4fac-a73b-082c5fd1a469',
    clientSecret: 'practice-quay-3d4e5f60718293a4-basic',
    displayName: 'Carte directory reader (User.ReadBasic.All)',
    roles: ['User.ReadBasic.All'],
    says: 'sees names, mail and photos alone: no titles, phones, departments',
  },
  tooMuch: {
    clientId: '5ea1cf73-4629-40bd-b84c-193d60e2b57a',
    clientSecret: 'practice-quay-4e5f60718293a4b5-broad',
    displayName: 'Carte directory reader (too many rights)',
    roles: [
      ...READS_PEOPLE,
      'Directory.Read.All',
      'User.ReadWrite.All',
      'Member.Read.Hidden',
      'Organization.Read.All',
    ],
    says: 'works, with rights that are not needed',
  },
} satisfies Record<string, PracticeApp>;

/** What an app of a further tenant is granted. */
export const DEFAULT_ROLES: readonly string[] = READS_PEOPLE;
