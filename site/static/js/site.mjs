// Nicer where scripts run; nothing here is needed to find or reach help.
import { exits } from "./exit.mjs";
import { today } from "./week.mjs";
import { nearest } from "./nearest.mjs";

exits(document);
today(document, new Date());
nearest(document);
