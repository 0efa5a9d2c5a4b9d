import { buildIfStale } from '../../../scripts/build-if-stale.ts';

/** Called by vitest once before the first browser test: they open what people open, the built tab. */
export function setup(): void {
  buildIfStale();
}
