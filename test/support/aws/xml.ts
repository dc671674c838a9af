/** A value as the XML of AWS's Query protocol: lists are `<member>`s. */
export type XmlValue =
  | string
  | number
  | undefined
  | readonly XmlValue[]
  | { readonly [name: string]: XmlValue };

export function toXml(value: XmlValue): string {
  if (value === undefined) return "";
  if (typeof value !== "object") {
    return String(value).replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  }
  if (isList(value)) return value.map((item) => `<member>${toXml(item)}</member>`).join("");
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) => `<${name}>${toXml(inner)}</${name}>`)
    .join("");
}

function isList(value: object): value is readonly XmlValue[] {
  return Array.isArray(value);
}
