import { auditPage } from "./frame/audit-page.ts";
import { forwardShortcuts } from "./frame/forward-shortcuts.ts";
import { relayHostileScript } from "./frame/relay-hostile-script.ts";
import { relaySubmissions } from "./frame/relay-submissions.ts";
import { relayTroubles } from "./frame/relay-troubles.ts";
import { relayWork } from "./frame/relay-work.ts";
import { connectToApp } from "./frame/to-app.ts";

/**
 * The first script of every task page: it tells the preview app what happens in the page, and takes back unfinished work.
 * A classic script, so that it runs before anything of the template's.
 */
const app = connectToApp(document.currentScript);
if (app) {
  relayTroubles(app);
  relayHostileScript(app);
  relaySubmissions(app);
  relayWork(app);
  forwardShortcuts(app);
  auditPage(app);
}
