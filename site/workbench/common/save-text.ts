const KEPT_MS = 60_000;

/** Gives a text, or what stands for one, to whoever looks at the page, as a download: from the page to the disk, through no address. */
export function saveText(text: string | Blob, name: string, type = 'text/plain;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}
