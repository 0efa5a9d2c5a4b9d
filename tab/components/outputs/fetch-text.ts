import { UnreachableError } from '../../api/api-error.ts';

/** A public part of a card as text: there is no sign-in to it, so none is sent. */
export async function fetchText(address: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(address, { credentials: 'omit', signal });
  if (!answer.ok) throw new UnreachableError(`status ${answer.status}`);
  return answer.text();
}
