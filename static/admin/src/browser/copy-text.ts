/**
 * Copies what `text` comes to; false where the browser allows neither way, and throws what `text` throws. To be called
 * within the admin's press, which the browser honours only for a moment: the copy is begun at once, with a promise of the
 * text. The clipboard may be closed to an app's frame; the old command still works there.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  const coming = Promise.resolve(text);
  try {
    await begin(coming);
    return true;
  } catch {
    return copyByCommand(await coming);
  }
}

async function begin(coming: Promise<string>) {
  // Older browsers take no promise of a text.
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await coming);
  const blob = coming.then((text) => new Blob([text], { type: 'text/plain' }));
  // What fails is the text itself, whose error the caller hears of.
  blob.catch(() => undefined);
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

function copyByCommand(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}
