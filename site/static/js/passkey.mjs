// Passkeys. WebAuthn has no form without a script: this is the only script of the inbox.
// A form with data-passkey="create" or "get" holds the question as JSON; the answer goes into its field "answer".

function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const named = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

export function question(options) {
  return {
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...(options.excludeCredentials && { excludeCredentials: named(options.excludeCredentials) }),
    ...(options.allowCredentials && { allowCredentials: named(options.allowCredentials) }),
  };
}

const PARTS = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];

export function answer(credential) {
  const { id, rawId, type, response } = credential;
  const parts = PARTS.filter((part) => response[part]).map((part) => [part, text(response[part])]);
  return { id, rawId: text(rawId), type, response: Object.fromEntries(parts), clientExtensionResults: {} };
}

async function ask(form, credentials) {
  const how = form.dataset.passkey;
  const publicKey = question(JSON.parse(form.dataset.question));
  const credential = how === "create" ? await credentials.create({ publicKey }) : await credentials.get({ publicKey });
  form.elements.answer.value = JSON.stringify(answer(credential));
  form.submit();
}

export function passkeys(document) {
  const { credentials } = document.defaultView.navigator;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const problem = form.querySelector("[data-passkey-problem]");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      problem.hidden = true;
      try {
        await ask(form, credentials);
      } catch {
        // The browser says little on purpose: cancelled, timed out and refused look alike.
        problem.hidden = false;
        problem.focus();
      }
    });
  }
}
