/**
 * A value as text that is the same whenever the value is: keys sorted, missing ones left out, letters composed (NFC), since the same
 * Vietnamese word may be typed in two ways.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [JSON.stringify(key.normalize('NFC')), canonicalJson(member)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${key}:${member}`)
      .join(',')}}`;
  return typeof value === 'string' ? JSON.stringify(value.normalize('NFC')) : JSON.stringify(value ?? null);
};
