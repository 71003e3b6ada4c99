import { Composer } from "./composer.js";
import { Line } from "./line.js";
import { Log } from "./log.js";
import * as wire from "./wire.js";

const $ = (id) => document.getElementById(id);
const person = document.body.dataset.person;
const narrow = matchMedia("(max-width: 1240px)");
let all = { people: [], words: {}, commands: {} };

document.body.classList.add("scripted");

// On a phone the tabs are wider than the page: the one that is open is to be seen.
document.querySelector(".tabs [aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });

const w = (key, ...places) => (all.words[document.documentElement.lang]?.[key] ?? "").replace(/\{(\d)\}/g, (_, at) => places[at]);

// --- The chat beside the page ---

// Before the words have come there are none to say it in.
const line = new Line((key) => w(key) || "…");
const log = new Log($("log"), $("scroll"), w, {
  reply: (entry) => composer.about("Reply.Replying", entry),
  edit: (entry) => composer.about("Edit.Editing", entry),
  press,
  again: (id) => send(unsent.get(id)),
});
const unsent = new Map();
const composer = new Composer({ words: w, commands: () => all.commands[me()?.role] ?? [], say, send: sendFile, snippet: (id) => log.snippet(id), lastOwn: () => log.lastOwn });
const me = () => all.people.find((one) => one.id === person);

function openChat(open, focus = true) {
  document.body.classList.toggle("talking", open);
  $("open-chat").setAttribute("aria-expanded", open);
  $("main").inert = open && narrow.matches && innerWidth <= 760;
  if (open) log.toEnd();
  if (!narrow.matches || !focus) return;
  (open ? $("close-chat") : $("open-chat")).focus();
}

$("open-chat").addEventListener("click", () => {
  openChat(true);
  composer.focus();
});
$("close-chat").addEventListener("click", () => openChat(false));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.body.classList.contains("talking")) openChat(false);
  if (event.key === "/" && !event.target.closest("input, textarea, select") && !event.ctrlKey && !event.metaKey) {
    const search = document.querySelector("main input[type=search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
});

async function begin() {
  try {
    all = await wire.start();
    const history = await wire.history(person);
    log.setNow(history.now);
    history.items.forEach((item) => log.put(item));
    $("empty").hidden = !log.isEmpty;
    log.toEnd();
    wire.listen(person, () => log.newest, { item: arrive, person: () => {}, ready, lost: () => line.lost(), customers: changed });
  } catch {
    line.lost();
    setTimeout(begin, 1500);
  }
}

function arrive(item) {
  const stick = log.atEnd;
  if (!log.put(item)) return;
  $("empty").hidden = true;
  if (item.kind !== "said") log.thinking(false);
  if (stick || item.kind !== "push") log.show(item.edits ?? item.id);
  // What the bot answered may have changed what the page shows.
  if (item.kind !== "said") refreshSoon();
}

function ready() {
  $("log").setAttribute("aria-live", "polite");
  if (line.back()) refreshSoon();
}

function failed(text) {
  openChat(true, false);
  line.fail(text);
}

async function say(text, about) {
  if (about?.what === "Edit.Editing") {
    try {
      log.put(await wire.edit(person, wire.newId(), about.id, text));
      return;
    } catch {
      failed(`${w("Line.NotSent")} · ${w("Line.Again")}`);
      throw new Error("not sent");
    }
  }
  await send({ id: wire.newId(), kind: "said", text, replyTo: about?.id, order: log.orderAtEnd(), at: log.now() });
}

async function send(message) {
  unsent.set(message.id, message);
  $("empty").hidden = true;
  log.put(message, "pending");
  log.toEnd();
  try {
    log.put(await wire.say(person, message.id, message.text, message.replyTo));
    unsent.delete(message.id);
  } catch {
    log.put(message, "failed");
    openChat(true, false);
  }
}

async function sendFile(file, text, about) {
  if (file.size > wire.largest) return failed(w("File.TooLarge", file.name));
  line.say(w("File.Sending", file.name), "good");
  try {
    log.put(await wire.send(person, wire.newId(), file, text || undefined, about?.id));
    line.say(null);
    log.toEnd();
  } catch {
    failed(w("File.NotSent", file.name));
  }
}

async function press(message, button, element) {
  await once(element, () => wire.press(person, wire.newId(), message, button));
}

// --- The page's own buttons and forms: each goes the way of a message, and is answered in the chat ---

async function once(element, deed) {
  if (element.ariaDisabled === "true") return false;
  element.ariaDisabled = "true";
  try {
    await deed();
    return true;
  } catch (error) {
    if (error.status === 409) location.reload();
    else failed(w("Press.Failed"));
    return false;
  } finally {
    setTimeout(() => (element.ariaDisabled = null), 600);
  }
}

const does = (deed, label, value) => wire.deed(wire.newId(), deed, label, value);

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-deed]");
  for (const menu of document.querySelectorAll("details.more[open]")) if (!menu.contains(event.target) || button) menu.open = false;
  if (!button) return;
  openChat(true, false);
  await once(button, () => does(button.dataset.deed, button.textContent.trim().slice(0, 64)));
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.matches("[data-say]")) {
    event.preventDefault();
    const text = form.elements.text.value.trim();
    if (!text) return;
    form.reset();
    openChat(true, false);
    await say(text);
  } else if (form.matches("[data-field]")) {
    event.preventDefault();
    const done = await once(form.querySelector("button"), () => does(form.dataset.field, form.dataset.label.slice(0, 64), form.elements.value.value));
    if (done) form.closest("details").open = false;
  } else if (form.matches("[data-live]")) {
    event.preventDefault();
    live(form, true);
  }
});

$("sign-out")?.addEventListener("click", (event) => once(event.currentTarget, async () => {
  await wire.signOut();
  location.assign("/in");
}));

// --- Cards that are moved from stage to stage: dropping one presses its button ---

let dragged;
document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.(".deal");
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  dragged.classList.add("dragged");
  document.querySelector("[data-board]").classList.add("dragging");
});
document.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  document.querySelector("[data-board]")?.classList.remove("dragging");
  for (const lane of document.querySelectorAll(".lane.over")) lane.classList.remove("over");
});
document.addEventListener("dragover", (event) => {
  const lane = dragged && event.target.closest(".lane");
  for (const other of document.querySelectorAll(".lane.over")) if (other !== lane) other.classList.remove("over");
  if (!lane) return;
  event.preventDefault();
  lane.classList.add("over");
});
document.addEventListener("drop", (event) => {
  const lane = dragged && event.target.closest(".lane");
  if (!lane) return;
  event.preventDefault();
  dragged.querySelector(`[data-to="${lane.dataset.stage}"]`)?.click();
});

// --- Choices that change the page at once ---

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-go]");
  if (!form) return;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  location.assign(`${form.getAttribute("action")}${query.size ? `?${query}` : ""}`);
});

// --- Lists that follow what is typed ---

let typing;
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-live]");
  if (!form) return;
  clearTimeout(typing);
  typing = setTimeout(() => live(form), event.target.matches("select") ? 0 : 180);
});

let asked = 0;
async function live(form) {
  const turn = ++asked;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const address = `${form.getAttribute("action")}${query.size ? `?${query}` : ""}`;
  const page = await load(address);
  if (!page || turn !== asked) return;
  history.replaceState(null, "", address);
  for (const name of [form.dataset.live, "#found", ".head .button"]) {
    const [mine, theirs] = [document.querySelector(name), page.querySelector(name)];
    if (mine && theirs) mine.replaceWith(theirs);
  }
}

async function load(address) {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    if (answer.redirected && new URL(answer.url).pathname !== new URL(address, location.href).pathname) return location.assign(answer.url);
    if (!answer.ok) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    line.lost();
    return null;
  }
}

// --- The page follows what happens ---

let soon;
function refreshSoon() {
  clearTimeout(soon);
  soon = setTimeout(refresh, 250);
}

async function refresh() {
  const main = $("main");
  // Nobody's typing is lost to a fresher page.
  if (main.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")) return;
  if (document.querySelector("details.edit[open], details.more[open]")) return;
  const page = await load(location.href);
  const fresh = page?.getElementById("main");
  if (!fresh || fresh.innerHTML === main.innerHTML) return;
  const open = [...main.querySelectorAll("details")].map((one) => one.open);
  const inMain = main.contains(document.activeElement);
  main.replaceChildren(...fresh.childNodes);
  const after = [...main.querySelectorAll("details")];
  if (after.length === open.length) after.forEach((one, at) => (one.open = open[at]));
  if (inMain) main.focus({ preventScroll: true });
}

// Somebody wrote something of these customers: a customer's page looks at once, a list not more often than is calm to read.
const following = ["/today", "/customers", "/pipeline", "/week", "/team"];
const calm = 5_000;
let later;
function changed(codes) {
  const [, place, code] = location.pathname.split("/");
  if (place === "customers" && code) {
    if (codes.includes(decodeURIComponent(code))) refreshSoon();
  } else if (following.includes(location.pathname) && !later) {
    later = setTimeout(() => {
      later = null;
      if (!document.hidden) refresh();
    }, calm);
  }
}

document.addEventListener("visibilitychange", () => document.hidden || refreshSoon());
setInterval(() => document.hidden || refresh(), 60_000);

// --- Light and dark ---

$("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  root.dataset.theme = dark ? "light" : "dark";
  try {
    localStorage.setItem("theme", root.dataset.theme);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
});

begin();
