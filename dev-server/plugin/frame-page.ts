import { load } from "cheerio";

/** The addresses at which the service's own pages load the crowd elements. */
const AWS_LOADER = /^(?:https?:)?\/\/assets\.crowd\.aws\/crowd-html-elements(?:-v2)?\.js(?:[?#].*)?$/;

export interface FramePageOptions {
  /** Names this rendering, so that late messages of an older page can be told apart. */
  readonly page: string;
  /** The origin of the preview app, which alone may hear the page's messages. */
  readonly appOrigin: string;
  /** Leaves AWS's own script in place. */
  readonly online: boolean;
}

export const ELEMENTS_PATH = "/crowd-elements.js";
export const FRAME_SCRIPT_PATH = "/frame.js";

/**
 * Turns a rendered template into the page of the preview: AWS's loader is replaced by ours (added where a template has
 * none), and the script that talks to the preview app stands before everything else.
 */
export function buildFramePage(html: string, { page, appOrigin, online }: FramePageOptions): string {
  const $ = load(html);
  const loaders = $("script[src]").filter((_, script) => AWS_LOADER.test($(script).attr("src") ?? ""));
  if (!online) {
    const stylesheets = $("link[href]").filter((_, link) =>
      /assets\.crowd\.aws/.test($(link).attr("href") ?? ""),
    );
    stylesheets.remove();
    loaders.first().replaceWith(`<script src="${ELEMENTS_PATH}"></script>`);
    loaders.slice(1).remove();
    if (loaders.length === 0) $("head").prepend(`<script src="${ELEMENTS_PATH}"></script>`);
  }
  const script = $("<script>").attr({
    src: FRAME_SCRIPT_PATH,
    "data-page": page,
    "data-app-origin": appOrigin,
  });
  $("head").prepend(script);
  return $.html();
}

/** What the page may load: nothing from outside, unless the author asks for it. */
export function contentSecurityPolicy(appOrigin: string, online: boolean): string {
  const outside = online ? " https:" : "";
  return [
    `default-src 'self' data: blob:${outside}`,
    // Templates have inline scripts, styles and handlers of their own; the page is on an origin of its own for that reason.
    `script-src 'self' 'unsafe-inline'${online ? " 'unsafe-eval' https:" : ""}`,
    `style-src 'self' 'unsafe-inline' data:${outside}`,
    `frame-ancestors ${appOrigin}`,
    "form-action 'self'",
    "base-uri 'self'",
  ].join("; ");
}
