/** Hands a fetched file to the browser to keep under its name. */
export function saveFile(file: { content: Blob; name: string }): void {
  const address = URL.createObjectURL(file.content);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser may still read from the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
