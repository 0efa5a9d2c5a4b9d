import type { RunExchangeView } from '../../../api/contract/imports.ts';

/** Graph refused it, or did not answer. */
export const isRefusal = ({ status }: RunExchangeView): boolean => status === null || status >= 400;

/** What Microsoft's support asks for, as they write it themselves. */
export const toSupportText = ({
  at,
  method,
  path,
  status,
  requestId,
  clientRequestId,
}: RunExchangeView): string =>
  [
    `${method} ${path}${status === null ? '' : `: HTTP ${status}`}`,
    ...(requestId === null ? [] : [`request-id: ${requestId}`]),
    `client-request-id: ${clientRequestId}`,
    `date: ${at}`,
  ].join('\n');
