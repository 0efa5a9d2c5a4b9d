// What a card's page can do more with a script; without one everything works, a step slower.
import { findPlatform, intentAddress, mapAddress } from './platform.js';

const find = (selector) => document.querySelector(selector);
const platform = findPlatform({
  userAgent: navigator.userAgent,
  touchPoints: navigator.maxTouchPoints,
});

showHint();
useOwnMaps();
offerCopy();
playInPlace();

function showHint() {
  const hint = find(`[data-on="${platform}"]`);
  if (!hint) return;
  hint.hidden = false;
  const way = hint.querySelector('a');
  if (way) way.href = intentAddress(location.href);
}

function useOwnMaps() {
  const link = find('a.map');
  const query = link && new URL(link.href).searchParams.get('query');
  const address = query && mapAddress(platform, query);
  if (address) link.href = address;
}

function offerCopy() {
  const button = find('.copy button');
  if (!button) return;
  button.parentElement.hidden = false;
  button.addEventListener('click', async () => {
    const text = readDetails();
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = button.dataset.done;
    } catch {
      showForCopying(button, text);
    }
  });
}

/** The card as text: each thing that it says on a line of its own. */
function readDetails() {
  const said = document.querySelectorAll('.name,.title,.department,.company bdi,.row .value');
  const lines = [...said].map(({ innerText }) => innerText.replace(/\s*\n\s*/g, ', ').trim());
  return [...lines, find('link[rel=canonical]').href].filter(Boolean).join('\n');
}

/** Where nobody may write to the clipboard, the text lies there ready to be taken. */
function showForCopying(button, text) {
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 8;
  field.value = text;
  field.setAttribute('aria-label', button.dataset.byHand);
  button.replaceWith(button.dataset.byHand, field);
  field.select();
}

/** The player comes after the click, in the poster's place. A new tab that somebody asks for stays one. */
function playInPlace() {
  const poster = find('a.video');
  poster?.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // As the link would be counted; our own answer leads to YouTube and is not followed.
    fetch(poster.href, { redirect: 'manual' }).catch(() => {});
    const player = document.createElement('iframe');
    player.className = 'video';
    player.src = `https://www.youtube-nocookie.com/embed/${poster.dataset.id}?autoplay=1&playsinline=1`;
    player.title = poster.textContent.trim();
    player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    player.allowFullscreen = true;
    player.referrerPolicy = 'strict-origin-when-cross-origin';
    poster.replaceWith(player);
    player.focus();
  });
}
