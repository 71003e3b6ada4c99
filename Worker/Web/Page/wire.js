// What goes to the program and comes from it.
export class Refused extends Error {
  constructor(status) {
    super(`refused: ${status}`);
    this.status = status;
  }
}

async function ask(path, options) {
  const answer = await fetch(path, { cache: "no-store", ...options });
  if (answer.status === 401) location.reload(); // The program has started anew: its address has changed, and it says so.
  if (!answer.ok) throw new Refused(answer.status);
  return answer.status === 204 ? null : answer.json();
}

const as = (person, more = {}) => new URLSearchParams({ as: person, ...more });

const post = (deed, person, body) => ask(`/chat/${deed}?${as(person)}`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

// Not randomUUID: a page that came over plain http from another machine has none.
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const start = () => ask("/chat/start");
export const history = (person, before) => ask(`/chat/history?${as(person, before ? { before } : {})}`);
export const say = (person, id, text, replyTo) => post("say", person, { id, text, replyTo });
export const send = (person, id, name, bytes, text, replyTo) => post("send", person, { id, name, bytes, text, replyTo });
export const edit = (person, id, message, text) => post("edit", person, { id, message, text });
export const press = (person, id, message, button) => post("press", person, { id, message, button });

// A button of a page: what it does is sealed in the page.
export const deed = (id, deed, label, value) => ask("/desk/press", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ id, deed, label, value }),
});

// The chat as it goes on. The browser resumes a broken stream by itself; one it gave up is opened again from the newest item known.
export function listen(person, newest, on) {
  let source;
  let timer;
  const open = () => {
    source = new EventSource(`/chat/stream?${as(person, { after: newest() })}`);
    source.addEventListener("item", (event) => on.item(JSON.parse(event.data)));
    source.addEventListener("person", (event) => on.person(JSON.parse(event.data)));
    source.addEventListener("ready", () => on.ready());
    source.addEventListener("error", () => {
      on.lost();
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(() => ask("/chat/start").then(open, open), 1500);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
