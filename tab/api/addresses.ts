import type { Address } from '../../api/contract/addresses.ts';
import type { OperationName } from '../../api/contract/operations.ts';

/** Put here by Vite (vite.config.ts), from the contract. */
declare const CONTRACT_ADDRESSES: Record<OperationName, Address>;

/** How each operation of the JSON API is called. */
export const addresses = CONTRACT_ADDRESSES;
