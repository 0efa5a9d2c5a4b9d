import { BODIES } from './bodies.ts';
import type { Fault } from './fault.ts';
import { PAGES } from './pages.ts';
import { REFUSALS } from './refusals.ts';
import { TRANSPORT } from './transport.ts';

const ALL = { ...REFUSALS, ...BODIES, ...PAGES, ...TRANSPORT };

export type FaultName = keyof typeof ALL;

/** Every fault by name. Adding one is adding an entry to one of the four tables. */
export const FAULT_MENU: Readonly<Record<FaultName, Fault>> = ALL;

export const isFaultName = (name: string): name is FaultName => Object.hasOwn(ALL, name);
