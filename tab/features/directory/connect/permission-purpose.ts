import type { TFunction } from 'i18next';
import type { PermissionView } from '../../../../api/contract/connections.ts';

const PURPOSES = {
  'User.Read.All': 'directory.permissions.for_User_Read_All',
  'GroupMember.Read.All': 'directory.permissions.for_GroupMember_Read_All',
  'Application.Read.All': 'directory.permissions.for_Application_Read_All',
} as const;

const isKnown = (name: string): name is keyof typeof PURPOSES => Object.hasOwn(PURPOSES, name);

/** What a permission is for; in the server's own words where this page does not know it. */
export const permissionPurpose = ({ name, unlocks }: PermissionView, t: TFunction): string =>
  isKnown(name) ? t(PURPOSES[name]) : unlocks;
