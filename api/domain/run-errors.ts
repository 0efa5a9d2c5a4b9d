/** Another worker has the run now, or it was cancelled: whoever gets this stops and writes nothing. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
  constructor() {
    super('the lease of this run is lost');
  }
}

/** The directory forgot our place: the round begins anew. Nothing is wrong with the connection. */
export class ResyncRequiredError extends Error {
  override readonly name = 'ResyncRequiredError';
}
