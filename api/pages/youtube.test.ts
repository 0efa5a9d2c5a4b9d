import { expect, test } from 'vitest';
import { findYouTubeId } from './youtube.ts';

const ID = 'dQw4w9WgXcQ';

test.each([
  `https://www.youtube.com/watch?v=${ID}`,
  `https://m.youtube.com/watch?app=desktop&v=${ID}&t=10`,
  `https://youtu.be/${ID}?si=x`,
  `https://www.youtube.com/embed/${ID}`,
  `https://www.youtube-nocookie.com/embed/${ID}`,
  `https://youtube.com/shorts/${ID}`,
  `http://youtube.com/live/${ID}`,
])('%s means the video', (address) => {
  expect(findYouTubeId(address)).toBe(ID);
});

test.each([
  undefined,
  '',
  'not an address',
  `https://youtube.com.evil.example/watch?v=${ID}`,
  `https://evil.example/watch?v=${ID}`,
  `javascript:https://youtu.be/${ID}`,
  'https://www.youtube.com/@contoso',
  'https://www.youtube.com/watch?v="><script>',
  `https://youtu.be/${ID}x`,
])('%s means no video', (address) => {
  expect(findYouTubeId(address)).toBeUndefined();
});
