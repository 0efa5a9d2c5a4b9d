import type { ChangeRequestView } from '../../contract/change-requests.ts';
import type { ChangeRequest } from '../../domain/change-request.ts';
import { toIso } from './time.ts';

export const presentChangeRequest = ({
  askedByName,
  askedAt,
  answeredByName,
  answeredAt,
  ...request
}: ChangeRequest): ChangeRequestView => ({
  ...request,
  askedBy: askedByName,
  askedAt: askedAt.toISOString(),
  answeredBy: answeredByName,
  answeredAt: toIso(answeredAt),
});
