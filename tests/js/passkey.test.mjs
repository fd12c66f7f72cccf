// Passkeys: questions and answers between our server and the browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answer, passkeys, question } from "../../site/static/js/passkey.mjs";

const buffer = (...numbers) => Uint8Array.from(numbers).buffer;
const credential = (response) => ({ id: "_-8", rawId: buffer(255, 239), type: "public-key", response });

describe("A question", () => {
  it("comes as text and goes to the device as bytes", () => {
    const asked = question({ challenge: "_-8", rpId: "localhost", user: { id: "AQI", name: "Wren" }, excludeCredentials: [{ id: "Aw", type: "public-key" }] });
    assert.deepEqual([...asked.challenge], [255, 239]);
    assert.deepEqual([...asked.user.id], [1, 2]);
    assert.equal(asked.user.name, "Wren");
    assert.deepEqual([...asked.excludeCredentials[0].id], [3]);
    assert.equal(asked.rpId, "localhost");
  });
  it("may name no device, or some", () => {
    assert.equal("allowCredentials" in question({ challenge: "AQ" }), false);
    assert.deepEqual([...question({ challenge: "AQ", allowCredentials: [{ id: "Ag" }] }).allowCredentials[0].id], [2]);
  });
});

describe("An answer", () => {
  it("goes back as text, with the parts that there are", () => {
    const said = answer(credential({ clientDataJSON: buffer(1), signature: buffer(255, 239), userHandle: null }));
    assert.deepEqual(said, { id: "_-8", rawId: "_-8", type: "public-key", response: { clientDataJSON: "AQ", signature: "_-8" }, clientExtensionResults: {} });
  });
});

function formWith(how, credentials) {
  const problem = { hidden: true, focus: () => (problem.focused = true) };
  const form = {
    dataset: { passkey: how, question: JSON.stringify({ challenge: "AQ" }) },
    elements: { answer: { value: "" } },
    querySelector: () => problem,
    addEventListener: (_, listener) => (form.press = () => listener({ preventDefault: () => {} })),
    submit: () => (form.sent = true),
  };
  passkeys({ defaultView: { navigator: { credentials } }, querySelectorAll: () => [form] });
  return { form, problem };
}

describe("A form", () => {
  it("asks the device and sends its answer", async () => {
    for (const how of ["create", "get"]) {
      const { form } = formWith(how, { [how]: async () => credential({ clientDataJSON: buffer(1) }) });
      await form.press();
      assert.equal(form.sent, true);
      assert.equal(JSON.parse(form.elements.answer.value).id, "_-8");
    }
  });
  it("says so when the device does not answer, and sends nothing", async () => {
    const { form, problem } = formWith("get", { get: () => Promise.reject(new Error("cancelled")) });
    await form.press();
    assert.deepEqual([form.sent, problem.hidden, problem.focused], [undefined, false, true]);
  });
  it("says so in a browser that has no passkeys", async () => {
    const { form, problem } = formWith("get", undefined);
    await form.press();
    assert.deepEqual([form.sent, problem.hidden], [undefined, false]);
  });
});
