type Rich = { html: string; text: string };

/**
 * Puts a text with its looks on the clipboard. False where the page may not: frames often lack the right, and
 * then only the reader can copy.
 */
export async function copyRich(content: Rich): Promise<boolean> {
  try {
    const item = {
      'text/html': new Blob([content.html], { type: 'text/html' }),
      'text/plain': new Blob([content.text], { type: 'text/plain' }),
    };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copyByEvent(content);
  }
}

/** The older way, which needs no permission of a frame: the browser asks what it should copy. */
function copyByEvent({ html, text }: Rich): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { once: true });
  try {
    // It is the only other way there is.
    return document.execCommand('copy') && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
