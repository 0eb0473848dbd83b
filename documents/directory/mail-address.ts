const longest = 254;

/**
 * A plain mailbox: no display name, no quotes, no comments, one @ (faults B05). Checked by hand-written scanning over a
 * bounded string, so that no input can make it slow. Gives it in lower case, or null.
 */
export function readMailAddress(text: string): string | null {
  const address = text.trim();
  if (address.length === 0 || address.length > longest) return null;
  const at = address.indexOf('@');
  if (at < 1 || at !== address.lastIndexOf('@') || at > 64) return null;
  const domain = address.slice(at + 1);
  if (!/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+$/.test(address.slice(0, at)) || /^\.|\.\.|\.@/.test(address.slice(0, at + 1))) return null;
  const labels = domain.split('.');
  if (labels.length < 2 || labels.some((label) => label.length === 0 || label.length > 63 || !/^[A-Za-z0-9-]+$/.test(label) || /^-|-$/.test(label))) return null;
  return address.toLowerCase();
}
