// The form for asking for help. Scripts do one thing here: they make leaving quicker. All else works without them.
import { exits } from "./exit.mjs";

// Without a script the way out leads by our server, which wipes what was written. With one, the page leaves at once
// and the wiping is sent on its way.
for (const link of document.querySelectorAll("[data-exit]")) link.href = link.dataset.exit;
exits(document);
