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

const post = (path, body) => ask(path, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

const tell = (deed, person, body) => post(`/chat/${deed}?${as(person)}`, body);

// The greatest file that is taken, in bytes.
export const largest = 20_000_000;

const base64 = (file) => new Promise((done, fail) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
  reader.onerror = fail;
  reader.readAsDataURL(file);
});

// Not randomUUID: a page that came over plain http from another machine has none.
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const start = () => ask("/chat/start");
export const history = (person, before) => ask(`/chat/history?${as(person, before ? { before } : {})}`);
export const say = (person, id, text, replyTo) => tell("say", person, { id, text, replyTo });
export const send = async (person, id, file, text, replyTo) => tell("send", person, { id, name: file.name, bytes: await base64(file), text, replyTo });
export const edit = (person, id, message, text) => tell("edit", person, { id, message, text });
export const press = (person, id, message, button) => tell("press", person, { id, message, button });

// A button of a page: what it does is sealed in the page.
export const deed = (id, deed, label, value) => post("/desk/press", { id, deed, label, value });

export const signOut = () => post("/out", {});

// The chat as it goes on. The browser resumes a broken stream by itself; one it gave up is opened again from the newest item known.
export function listen(person, newest, on) {
  let source;
  let timer;
  const open = () => {
    source = new EventSource(`/chat/stream?${as(person, { after: newest() })}`);
    source.addEventListener("item", (event) => on.item(JSON.parse(event.data)));
    source.addEventListener("person", (event) => on.person(JSON.parse(event.data)));
    source.addEventListener("customers", (event) => on.customers?.(JSON.parse(event.data)));
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
