import type { Schema } from '../odata/schema.ts';

const shown = { shown: true } as const;

/** A group's properties and what may be asked of them. */
export const GROUP_SCHEMA: Schema = {
  name: 'Group',
  searchedByWord: ['displayName', 'description'],
  properties: {
    id: { ...shown, eq: 'default' },
    deletedDateTime: { ...shown, eq: 'default', compare: 'default' },
    createdDateTime: { ...shown, eq: 'default', compare: 'default' },
    description: { ...shown, eq: 'advanced', startsWith: 'advanced' },
    displayName: { ...shown, eq: 'default', startsWith: 'default', orderBy: 'default' },
    groupTypes: { ...shown, empty: 'list', eq: 'default' },
    isAssignableToRole: { ...shown, eq: 'default' },
    mail: { ...shown, eq: 'default', startsWith: 'default', endsWith: true },
    mailEnabled: { ...shown, eq: 'default' },
    mailNickname: { ...shown, eq: 'default', startsWith: 'default' },
    membershipRule: shown,
    onPremisesSyncEnabled: { ...shown, eq: 'default' },
    securityEnabled: { ...shown, eq: 'default' },
    visibility: shown,
  },
};

export const DEFAULT_GROUP_PROPERTIES: readonly string[] = Object.keys(GROUP_SCHEMA.properties);
