/** An instant as the wire has it: ISO 8601 in UTC, or null. */
export const toIso = (at: Date | null): string | null => at && at.toISOString();
