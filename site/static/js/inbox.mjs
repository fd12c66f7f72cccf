// What the inbox does with a script: passkeys, and nothing else.
import { passkeys } from "./passkey.mjs";

passkeys(document);
