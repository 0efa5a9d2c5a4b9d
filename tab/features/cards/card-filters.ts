/** Which cards are shown. Kept in the address, so that it can be sent to a colleague and comes back with “back”. */
export type CardFilters = {
  search: string;
  /** A folder's id, `root` for the root directory, empty for all. */
  folder: string;
  status: '' | 'active' | 'paused';
};

export const NO_FILTERS: CardFilters = { search: '', folder: '', status: '' };

export function parseFilters(params: URLSearchParams): CardFilters {
  const status = params.get('status');
  return {
    search: params.get('search') ?? '',
    folder: params.get('folder') ?? '',
    status: status === 'active' || status === 'paused' ? status : '',
  };
}

/** The address's search with other filters; whatever else it says stays. */
export function writeFilters(
  params: URLSearchParams,
  filters: Partial<CardFilters>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(filters)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

export const isNarrowed = ({ search, folder, status }: CardFilters): boolean =>
  search !== '' || folder !== '' || status !== '';

/** Whether all cards of one folder are shown, so that none of them means that it is empty. */
export const isWholeFolder = ({ search, folder, status }: CardFilters): boolean =>
  search === '' && folder !== '' && status === '';
