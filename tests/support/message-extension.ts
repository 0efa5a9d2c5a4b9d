import { createRequire } from 'node:module';
import { type HTMLElement, Window } from 'happy-dom';
import { parse } from 'yaml';

/** The package's own description of the call, and what it fills with the answer. */
export type MessageExtension = {
  description: {
    servers: { url: string }[];
    paths: Record<string, { get: DescribedCall }>;
    components: { schemas: Record<string, object> };
  };
  rendering: {
    jsonPath: string;
    responseCardTemplate: object;
    previewCardTemplate: { title: string; subtitle: string; image: object };
  };
};

type DescribedCall = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean }[];
  responses: Record<string, object>;
};

export function readMessageExtension(files: Record<string, Uint8Array>): MessageExtension {
  const text = (name: string) => Buffer.from(files[name] ?? []).toString();
  return {
    description: parse(text('messages/openapi.yaml')) as MessageExtension['description'],
    rendering: JSON.parse(text('messages/card.json')) as MessageExtension['rendering'],
  };
}

/** What is used of Microsoft's two packages. Their own types lead into sources that ours are too strict for. */
type Renderer = {
  AdaptiveCard: new () => {
    version: unknown;
    parse(card: unknown): void;
    render(): HTMLElement | undefined;
    validateProperties(): { validationEvents: { message: string }[] };
  };
  Version: new (major: number, minor: number) => unknown;
};

type Templating = {
  Template: new (template: object) => { expand(context: { $root: object }): unknown };
};

const require = createRequire(import.meta.url);
/** The bundle: the renderer's modules name no file endings. */
const { AdaptiveCard, Version } = require('adaptivecards/dist/adaptivecards.js') as Renderer;
const { Template } = require('adaptivecards-templating') as Templating;

/** Puts one result into a template, as Teams does. */
export const fill = (template: object, result: object): unknown =>
  new Template(template).expand({ $root: result });

/**
 * Draws a card with Microsoft's own renderer. Returns what can be read, seen and pressed, and what the
 * renderer had to complain about.
 */
export function drawCard(card: unknown) {
  const window = new Window();
  const { document, HTMLElement: element, HTMLButtonElement: button } = window;
  const borrowed = { window, document, HTMLElement: element, HTMLButtonElement: button };
  Object.assign(globalThis, borrowed);
  try {
    const drawing = new AdaptiveCard();
    drawing.version = new Version(1, 5);
    drawing.parse(card);
    const drawn = drawing.render();
    if (!drawn) throw new Error('nothing was drawn');
    return {
      text: drawn.textContent,
      pictures: [...drawn.querySelectorAll('img')].map(({ src, alt }) => ({ src, alt })),
      buttons: [...drawn.querySelectorAll('button')].map(({ textContent }) => textContent),
      complaints: drawing.validateProperties().validationEvents.map(({ message }) => message),
    };
  } finally {
    for (const name of Object.keys(borrowed)) Reflect.deleteProperty(globalThis, name);
  }
}
