import { expect, test } from 'vitest';
import { readEvents } from './event-stream.ts';

/** A body that comes in these pieces, and whether it was let go of. */
function bodyOf(pieces: readonly Uint8Array[]) {
  let isCancelled = false;
  const queue = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = queue.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
    cancel: () => void (isCancelled = true),
  });
  return { body, isCancelled: () => isCancelled };
}

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([1, 2, 3, 7, 1000])(
  'events are whole whatever the pieces of %i bytes cut',
  async (size) => {
    const all = bytes(
      ': hello\n\ndata: {"name":"Zoë"}\r\n\r\ndata: a\ndata:b\n\nid: 7\n\ndata: cut off',
    );
    const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
      all.slice(at * size, (at + 1) * size),
    );
    const events: string[] = [];
    for await (const data of readEvents(bodyOf(pieces).body)) events.push(data);
    expect(events).toEqual(['{"name":"Zoë"}', 'a\nb']);
  },
);

test('whoever stops listening lets go of the answer', async () => {
  const { body, isCancelled } = bodyOf([bytes('data: 1\n\n'), bytes('data: 2\n\n')]);
  for await (const data of readEvents(body)) {
    expect(data).toBe('1');
    break;
  }
  expect(isCancelled()).toBe(true);
});
