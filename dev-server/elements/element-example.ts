/** One element on the page of elements. */
export interface ElementExample {
  readonly tag: string;
  /** One sentence: what it is for. */
  readonly purpose: string;
  /** What one may write on it; those that the example lacks can be added on the page. */
  readonly attributes: readonly string[];
  /** As an author would write it in a template, within a `<crowd-form>`. */
  readonly html: string;
  /** It has a form of its own and must not stand in one. */
  readonly isForm?: true;
}

/** The picture that the examples show. */
export const PICTURE_PATH = "/elements/street.svg";

/** A street of 1200 × 800 pixels: two cars, a sign, a crossing. */
export const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">
  <rect width="1200" height="800" fill="#cfe3f1"/>
  <rect y="430" width="1200" height="370" fill="#7c8591"/>
  <rect y="400" width="1200" height="60" fill="#b8bfc7"/>
  <g fill="#e8ebee"><rect x="520" y="480" width="40" height="300"/><rect x="600" y="480" width="40" height="300"/>
    <rect x="680" y="480" width="40" height="300"/></g>
  <g fill="#3f5d7d"><rect x="100" y="140" width="260" height="270"/><rect x="820" y="90" width="300" height="320"/></g>
  <g fill="#f3d98b"><rect x="140" y="180" width="60" height="70"/><rect x="250" y="180" width="60" height="70"/>
    <rect x="870" y="140" width="70" height="80"/><rect x="1000" y="140" width="70" height="80"/></g>
  <g fill="#c0453b"><rect x="140" y="540" width="300" height="90" rx="24"/><rect x="200" y="480" width="180" height="80" rx="24"/></g>
  <g fill="#2f7f5f"><rect x="800" y="590" width="320" height="100" rx="24"/><rect x="870" y="520" width="180" height="90" rx="24"/></g>
  <g fill="#20242b"><circle cx="210" cy="630" r="36"/><circle cx="370" cy="630" r="36"/><circle cx="880" cy="690" r="38"/>
    <circle cx="1040" cy="690" r="38"/></g>
  <rect x="456" y="250" width="10" height="180" fill="#555c66"/><circle cx="461" cy="230" r="42" fill="#c0453b"/>
</svg>`;
