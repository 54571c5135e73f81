/** Excel reads UTF-8 only behind a byte-order mark. */
export const byteOrderMark = '\ufeff';

/** Hands a file to the browser. Forge's frame lets a link with `download` and a `blob:` address through. */
export const download = (name: string, type: string, parts: string[]) =>
  downloadBlob(name, new Blob(parts, { type }));

export function downloadBlob(name: string, file: Blob) {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `2026-11-24`. */
// oxlint-disable-next-line own/time-from-the-clock -- the page has no clock but the browser's
export const today = () => new Date().toISOString().slice(0, 10);
