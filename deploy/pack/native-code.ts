import type { Plugin } from "vite";

const ADDON = /\.node$/;
/** Packages whose purpose is to find a compiled file beside themselves at run time. */
const ADDON_LOADER = /[\\/]node_modules[\\/](?:bindings|node-gyp-build|@mapbox[\\/]node-pre-gyp)[\\/]/;

/** Keeps a compiled file in the list of modules, so that it can be named; the bundler would only stumble over its bytes. */
export function noticeNativeCode(): Plugin {
  return {
    name: "labelsmith:native-code",
    enforce: "pre",
    load: { filter: { id: ADDON }, handler: () => "export default process;" },
  };
}

/** The first module that is native code or would load some. */
export function nativeCodeIn(modules: readonly string[]): string | undefined {
  return modules.find((id) => ADDON.test(id) || ADDON_LOADER.test(id));
}
