import { initialDomain } from '../population/employment.ts';
import type { Tenant } from '../tenant.ts';
import { type GraphRoute, odataAnswer } from './graph-call.ts';
import type { Links } from './links.ts';
import { PERMISSIONS } from './permissions.ts';

/** `/organization`: the tenant's own entry. */
export function organizationRoutes({ links }: { links: Links }): GraphRoute[] {
  return [
    {
      method: 'GET',
      path: '/organization',
      operation: 'organization',
      permissions: PERMISSIONS.organization,
      handle: ({ caller }) =>
        odataAnswer({
          '@odata.context': links.context('organization'),
          value: [presentOrganization(caller.tenant)],
        }),
    },
  ];
}

function presentOrganization({ tenantId, displayName, domain }: Tenant) {
  return {
    id: tenantId,
    displayName,
    businessPhones: ['+49 40 66969-0'],
    city: 'Hamburg',
    country: null,
    countryLetterCode: 'DE',
    createdDateTime: '2017-05-04T09:12:00Z',
    onPremisesSyncEnabled: null,
    postalCode: '20457',
    preferredLanguage: 'en',
    state: null,
    street: 'Am Alten Kai 14',
    tenantType: 'AAD',
    verifiedDomains: [
      {
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: true,
        isInitial: false,
        name: domain,
        type: 'Managed',
      },
      {
        capabilities: 'Email',
        isDefault: false,
        isInitial: true,
        name: initialDomain(domain),
        type: 'Managed',
      },
    ],
  };
}
