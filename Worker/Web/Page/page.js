import { el } from "./markup.js";
import { Composer } from "./composer.js";
import { Line } from "./line.js";
import { Log } from "./log.js";
import { Tour } from "./tour.js";
import * as wire from "./wire.js";

const $ = (id) => document.getElementById(id);
const narrow = "(max-width: 860px)";
const languages = ["zh-Hans", "zh-Hant", "en"];

let all = { people: [], words: {}, commands: {}, sample: false };
let me = null;
let stopListening = () => {};
let waiting = null;
let awaited = false;
let examples = [];
const unsent = new Map();

const w = (key, ...places) => (all.words[document.documentElement.lang]?.[key] ?? "").replace(/\{(\d)\}/g, (_, at) => places[at]);

const line = new Line(w);

const log = new Log($("log"), $("scroll"), w, {
  reply: (entry) => composer.about("Reply.Replying", entry),
  edit: (entry) => composer.about("Edit.Editing", entry),
  press,
  again: (id) => send(unsent.get(id)),
});

const composer = new Composer({ words: w, commands: () => all.commands[me?.role] ?? [], say, send: sendFile, snippet: (id) => log.snippet(id), lastOwn: () => log.lastOwn });

const tour = new Tour($("tour"), { words: w, take: takeStep, recall, remember });

// --- Language and theme ---

function browserLanguage() {
  const tag = navigator.language.toLowerCase();
  return /^zh.*(hant|tw|hk|mo)/.test(tag) ? "zh-Hant" : tag.startsWith("en") ? "en" : "zh-Hans";
}

function speak(language) {
  document.documentElement.lang = languages.includes(language) ? language : browserLanguage();
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = w(element.dataset.word);
  for (const element of document.querySelectorAll("[data-word-label]")) element.setAttribute("aria-label", w(element.dataset.wordLabel));
  for (const element of document.querySelectorAll("[data-word-placeholder]")) element.placeholder = w(element.dataset.wordPlaceholder);
  showTheme();
  showPeople();
  showMe();
  composer.speak();
  tour.show(all.sample && me);
}

function isDark() {
  return (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
}

function showTheme() {
  $("theme").setAttribute("aria-label", w(isDark() ? "Theme.Light" : "Theme.Dark"));
  $("theme").title = w(isDark() ? "Theme.Light" : "Theme.Dark");
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
}

function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

$("theme").addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  remember("theme", document.documentElement.dataset.theme);
  showTheme();
});

// --- People ---

function roleOf(person) {
  return [w(`Role.${person.role}`), person.team].filter(Boolean).join(" · ");
}

function face(element, person) {
  element.textContent = [...person.name.trim()][0]?.toUpperCase() ?? "";
  element.dataset.tint = [...person.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 5;
  return element;
}

function showPeople() {
  $("people").replaceChildren(...(all.people.length ? all.people.map((person) =>
    el("a", { href: `#${person.id}`, class: "person", "aria-current": person.id === me?.id ? "true" : undefined },
      face(el("span", { class: "face", "aria-hidden": "true" }), person),
      el("span", { class: "names" }, el("strong", {}, person.name), el("span", { class: "muted" }, roleOf(person))))) : [
    el("p", {}, w("Pick.Nobody")), el("pre", {}, "salesbot import people people.csv"),
  ]));
  $("sample").hidden = !all.sample;
}

function showMe() {
  $("write").hidden = !me;
  $("whoami").hidden = $("side-close").hidden = !me;
  $("whoami").setAttribute("aria-label", me ? `${w("Pick.Change")}: ${me.name}, ${roleOf(me)}` : w("Pick.Title"));
  $("empty-title").textContent = me ? w("Empty.Title", me.name) : w("Page.Tagline");
  $("empty-hint").textContent = w(me ? "Empty.Hint" : "Pick.Left");
  if (!me) return;
  $("my-name").textContent = me.name;
  $("my-role").textContent = roleOf(me);
  face($("my-face"), me);
  document.title = `${me.name} · SalesBot`;
}

function openSide(open) {
  document.body.classList.toggle("picking", open);
  $("whoami").setAttribute("aria-expanded", open);
  // On a phone the picker lies over the chat, which must not be reached behind it.
  $("main").inert = open && matchMedia(narrow).matches;
  if (open) ($("people").querySelector("[aria-current]") ?? $("people").querySelector("a"))?.focus();
}

$("whoami").addEventListener("click", () => {
  if (matchMedia(narrow).matches) openSide(true);
  else ($("people").querySelector("[aria-current]") ?? $("people").querySelector("a"))?.focus();
});
$("side-close").addEventListener("click", () => {
  openSide(false);
  $("whoami").focus();
});
$("people").addEventListener("click", (event) => {
  if (event.target.closest("a")?.hash === location.hash) openSide(false);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.body.classList.contains("picking")) $("side-close").click();
});

async function become(person) {
  stopListening();
  stopWaiting();
  awaited = false;
  composer.clear();
  log.clear();
  unsent.clear();
  line.say(null);
  me = person;
  remember("person", person.id);
  speak(person.language);
  openSide(false);
  await load();
  composer.focus();
}

async function load() {
  const mine = me;
  try {
    const history = await wire.history(mine.id);
    if (me !== mine) return;
    log.setNow(history.now);
    $("log").setAttribute("aria-live", "off");
    history.items.forEach((item) => log.put(item));
    $("older").hidden = !history.more;
    showEmpty(history.examples);
    if (history.items.some((item) => item.kind === "push")) tour.did("push");
    log.toEnd();
    stopListening = wire.listen(mine.id, () => log.newest, { item: arrive, person: change, ready, lost: () => line.lost() });
  } catch (error) {
    if (me !== mine) return;
    if (error.status === 404) return begin();
    line.lost();
    setTimeout(() => me === mine && load(), 1500);
  }
}

function showEmpty(given) {
  examples = given;
  $("empty").hidden = !log.isEmpty;
  $("examples").replaceChildren(...examples.map((text) => el("button", { type: "button", class: "example", onclick: () => say(text) }, text)));
}

$("older").addEventListener("click", async () => {
  $("older").disabled = true;
  try {
    const page = await wire.history(me.id, log.oldest);
    const from = $("scroll").scrollHeight - $("scroll").scrollTop;
    page.items.forEach((item) => log.put(item));
    $("older").hidden = !page.more;
    $("scroll").scrollTop = $("scroll").scrollHeight - from;
  } catch {
    line.lost();
  } finally {
    $("older").disabled = false;
  }
});

// --- What arrives ---

function arrive(item) {
  const stick = log.atEnd;
  if (item.kind !== "said") stopWaiting();
  if (item.kind === "push") tour.did("push");
  if (!log.put(item)) return;
  $("empty").hidden = true;
  if (item.kind === "said") return log.toEnd();
  // What somebody asked for is to be seen wherever they were reading, and from its beginning.
  const asked = awaited && item.kind === "reply" && !item.edits;
  if (asked) awaited = false;
  if (stick || asked) log.show(item.id);
  else if (!item.edits) $("newest").hidden = false;
}

// Dots while an answer is long in coming; whatever the bot says ends them.
function wait() {
  stopWaiting();
  const mine = me.id;
  awaited = true;
  waiting = setTimeout(() => {
    if (me.id !== mine) return;
    log.thinking(true);
    log.toEnd();
    waiting = setTimeout(stopWaiting, 10000);
  }, 600);
}

function stopWaiting() {
  clearTimeout(waiting);
  log.thinking(false);
}

function change(person) {
  const at = all.people.findIndex((known) => known.id === person.id);
  const told = JSON.stringify(all.people[at]) !== JSON.stringify(person);
  if (at >= 0) all.people[at] = person;
  const language = me.language;
  me = person;
  if (told) speak(person.language);
  if (language !== person.language) relabel();
}

// The page's own words on each message, in the language just chosen.
function relabel() {
  for (const [name, key] of [["reply", "Reply.To"], ["edit", "Edit.Do"], ["push", "Push.Label"]]) {
    for (const element of document.querySelectorAll(`.log .${name}:is(button, p)`)) element.lastChild.textContent = w(key);
  }
}

function ready() {
  $("log").setAttribute("aria-live", "polite");
  line.back();
}

$("scroll").addEventListener("scroll", () => {
  if (log.atEnd) $("newest").hidden = true;
}, { passive: true });
$("newest").addEventListener("click", () => {
  log.toEnd();
  composer.focus();
});

// --- The first minute ---

function takeStep(step) {
  if (step === "log") return examples.length ? say(examples[0]) : composer.focus();
  if (step === "push") return log.toEnd();
  say(step === "undo" ? "/undo" : "/report month");
}

function stepOf(text) {
  return !text.startsWith("/") ? "log" : { "/undo": "undo", "/report": "report" }[text.split(" ")[0]];
}

// --- What is said ---

function say(text, about) {
  if (about?.what === "Edit.Editing") return correct(about.id, text);
  const message = { id: wire.newId(), kind: "said", text, replyTo: about?.id, order: log.orderAtEnd(), at: log.now() };
  $("empty").hidden = true;
  tour.did(stepOf(text));
  return send(message);
}

async function send(message) {
  const mine = me.id;
  unsent.set(message.id, message);
  log.put(message, "pending");
  log.toEnd();
  wait();
  try {
    const answer = await wire.say(mine, message.id, message.text, message.replyTo);
    unsent.delete(message.id);
    if (me.id === mine) log.put(answer);
    if (log.lastOfBot?.seen > answer.order) stopWaiting();
  } catch (error) {
    stopWaiting();
    if (me.id !== mine) return;
    if (error.status === 404) return begin();
    log.put(message, "failed");
    log.toEnd();
  }
}

async function sendFile(file, text, about) {
  const mine = me.id;
  if (file.size > wire.largest) return line.say(w("File.TooLarge", file.name));
  $("empty").hidden = true;
  line.say(w("File.Sending", file.name), "good");
  try {
    log.put(await wire.send(mine, wire.newId(), file, text || undefined, about?.id));
    line.say(null);
    log.toEnd();
  } catch (error) {
    if (me.id !== mine) return;
    if (error.status === 404) return begin();
    line.say(w("File.NotSent", file.name));
  }
}

async function correct(id, text) {
  try {
    log.put(await wire.edit(me.id, wire.newId(), id, text));
  } catch {
    line.fail(`${w("Line.NotSent")} · ${w("Line.Again")}`);
    throw new Error("not sent");
  }
}

async function press(message, button, element) {
  if (element.ariaDisabled === "true") return;
  element.ariaDisabled = "true";
  awaited = true;
  try {
    await wire.press(me.id, wire.newId(), message, button);
    if (element.textContent === w("Tour.UndoButton")) tour.did("undo");
  } catch {
    line.fail(w("Press.Failed"));
  } finally {
    setTimeout(() => (element.ariaDisabled = null), 600);
  }
}

// --- The beginning ---

function chosen() {
  const id = location.hash.slice(1) || recall("person");
  return all.people.find((person) => person.id === id) ?? (all.people.length === 1 ? all.people[0] : undefined);
}

async function begin() {
  stopListening();
  me = null;
  try {
    all = await wire.start();
  } catch {
    line.lost();
    setTimeout(begin, 1500);
    return;
  }
  ready();
  const person = chosen();
  if (person) return become(person);
  log.clear();
  speak(browserLanguage());
  showEmpty([]);
  openSide(true);
}

addEventListener("hashchange", () => {
  const person = chosen();
  if (person && person.id !== me?.id) become(person);
});

begin();
