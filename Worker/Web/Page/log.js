import { el, icon, render } from "./markup.js";

// The conversation on the page: each item at its place in the order, each edit in the place of what it edits.
export class Log {
  #list;
  #scroll;
  #stuck = true;
  #words;
  #on;
  #skew = 0;
  #shown = new Map();
  #early = new Map();

  // on: reply(message), edit(own message), press(carrier, button, element), again(id)
  constructor(list, scroll, words, on) {
    this.#list = list;
    this.#scroll = scroll;
    this.#words = words;
    this.#on = on;
    scroll.addEventListener("scroll", () => (this.#stuck = this.atEnd), { passive: true });
    // A growing line to write in, or a picture that has come, must not hide the end from one who reads there.
    const keep = new ResizeObserver(() => this.#stuck && this.toEnd());
    keep.observe(scroll);
    keep.observe(list);
  }

  get oldest() {
    return this.#list.firstElementChild?.dataset.order;
  }

  get newest() {
    return [...this.#shown.values()].reduce((newest, { seen }) => (seen > newest ? seen : newest), "");
  }

  get isEmpty() {
    return this.#shown.size === 0;
  }

  get lastOwn() {
    const own = this.#list.querySelectorAll(".own:not(.pending, .failed)");
    return own.length ? this.#shown.get(own[own.length - 1].dataset.id) : undefined;
  }

  get lastOfBot() {
    const bot = this.#list.querySelectorAll(".bot");
    return bot.length ? this.#shown.get(bot[bot.length - 1].dataset.id) : undefined;
  }

  get atEnd() {
    return this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight < 80;
  }

  // The bot's clock decides what is today.
  setNow(now) {
    this.#skew = wallTime(now) - Date.now();
  }

  // The person's wall time now.
  now() {
    return new Date(Date.now() + this.#skew).toISOString().slice(0, 19);
  }

  clear() {
    this.#list.replaceChildren();
    this.#shown.clear();
    this.#early.clear();
  }

  // Before what arrives later, after all that is known.
  orderAtEnd() {
    return `${this.#list.lastElementChild?.dataset.order ?? ""}!`;
  }

  toEnd() {
    this.#stuck = true;
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  // A message that is taller than the window is read from its beginning.
  show(id) {
    this.toEnd();
    const element = this.#shown.get(id)?.element;
    if (!element || element.offsetHeight < this.#scroll.clientHeight) return;
    this.#stuck = false;
    this.#scroll.scrollTop += element.getBoundingClientRect().top - this.#scroll.getBoundingClientRect().top;
  }

  // Returns whether it was new to this page.
  put(item, state) {
    const id = item.edits ?? item.id;
    const known = this.#shown.get(id);
    if (item.edits && !known) {
      // What it edits is on an older page: kept until that is loaded.
      if (!(this.#early.get(id)?.order > item.order)) this.#early.set(id, item);
      return false;
    }
    if (known && !known.provisional && known.seen >= item.order) return false;

    // An edit keeps the kind, the time and the place of what it edits.
    const keeps = known && !known.provisional;
    const place = keeps ? known.element.dataset.order : item.order;
    const entry = known ?? { id };
    entry.carrier = item.id;
    entry.seen = state ? "" : item.order;
    entry.provisional = Boolean(state);
    entry.kind = keeps ? known.kind : item.kind;
    entry.at = keeps ? known.at : item.at;
    entry.text = item.text;
    entry.replyTo = item.replyTo ?? known?.replyTo;
    const held = known?.element.contains(document.activeElement);
    const element = this.#build(entry, item, state);
    if (known) known.element.remove();
    entry.element = element;
    this.#shown.set(id, entry);
    this.#insert(element, place);
    if (held) (element.querySelector(".buttons button") ?? document.getElementById("text")).focus({ preventScroll: true });
    const early = this.#early.get(id);
    if (early) {
      this.#early.delete(id);
      this.put(early);
    }
    return true;
  }

  snippet(id) {
    const text = this.#shown.get(id)?.element.querySelector(".text")?.textContent.trim().replace(/\s+/g, " ") ?? "";
    return text.length > 48 ? `${text.slice(0, 48)}…` : text;
  }

  thinking(is) {
    this.#list.querySelector(".thinking")?.remove();
    if (!is) return;
    const dots = el("li", { class: "turn bot thinking", "aria-label": this.#words("Log.Thinking") }, el("div", { class: "card" }, el("div", { class: "bubble" }, el("i"), el("i"), el("i"))));
    dots.dataset.order = "~";
    dots.dataset.day = this.#list.lastElementChild?.dataset.day ?? "";
    this.#list.append(dots);
  }

  #insert(element, order) {
    element.dataset.order = order;
    let before = this.#list.lastElementChild;
    while (before && before.dataset.order > order) before = before.previousElementSibling;
    if (before) before.after(element);
    else this.#list.prepend(element);
    this.#markDay(element);
    if (element.nextElementSibling) this.#markDay(element.nextElementSibling);
    for (const own of this.#list.querySelectorAll(".own.last")) own.classList.remove("last");
    this.lastOwn?.element.classList.add("last");
  }

  #build(entry, item, state) {
    const w = this.#words;
    const own = entry.kind === "said";
    const bubble = el("div", { class: "bubble" }, el("span", { class: "sr" }, `${own ? w("Log.You") : "SalesBot"}: `));
    if (entry.replyTo && this.#shown.has(entry.replyTo)) bubble.append(el("p", { class: "quote" }, this.snippet(entry.replyTo)));
    if (entry.kind === "push") bubble.append(el("p", { class: "push" }, icon("M10 3a4.5 4.5 0 0 0-4.5 4.5V11L4 13.5h12L14.5 11V7.5A4.5 4.5 0 0 0 10 3zM8.5 16a1.7 1.7 0 0 0 3 0"), w("Push.Label")));
    const text = el("p", { class: "text" });
    text.append(own ? item.text ?? "" : render(item.html));
    if (text.textContent) bubble.append(text);
    for (const file of item.files ?? []) bubble.append(file.picture ? this.#picture(file, !own) : this.#document(file));

    const meta = el("div", { class: "meta" }, el("time", { datetime: entry.at }, entry.at.slice(11, 16)));
    if (own && item.edits) meta.append(el("span", {}, w("Edit.Done")));
    if (state === "failed") {
      meta.append(el("span", { class: "bad" }, w("Line.NotSent")), this.#link(w("Line.Again"), () => this.#on.again(entry.id)));
    } else if (own && !state && item.text) {
      meta.append(this.#link(w("Edit.Do"), () => this.#on.edit(entry), "edit"));
    } else if (!own) {
      meta.append(this.#link(w("Reply.To"), () => this.#on.reply(entry), "reply"));
    }

    const card = el("div", { class: "card" }, bubble, this.#buttons(entry, item));
    const element = el("li", { class: `turn ${own ? "own" : "bot"} ${entry.kind} ${state ?? ""}` }, card, meta);
    element.dataset.id = entry.id;
    element.dataset.day = entry.at.slice(0, 10);
    return element;
  }

  #link(label, deed, name = "") {
    return el("button", { type: "button", class: `link ${name}`, onclick: deed }, label);
  }

  #buttons(entry, item) {
    if (!item.buttons?.length) return null;
    let index = 0;
    return el("div", { class: "buttons" }, ...item.buttons.map((row) => el("div", { class: "row" }, ...row.map((label) => {
      const at = index++;
      return el("button", { type: "button", onclick: (event) => this.#on.press(entry.carrier, at, event.currentTarget) }, label);
    }))));
  }

  // What the bot draws is a .png, and has a dark side; photos are shown as they were taken.
  #picture(file, drawn) {
    const frame = el("a", { class: drawn && file.name.endsWith(".png") ? "picture chart" : "picture", href: file.url, target: "_blank", rel: "noopener", title: this.#words("File.Open") });
    frame.append(el("img", {
      src: file.url,
      alt: file.name,
      onerror: () => frame.replaceWith(el("p", { class: "muted missing" }, this.#words("File.Missing"))),
    }));
    return frame;
  }

  #document(file) {
    const kind = file.name.slice(file.name.lastIndexOf(".") + 1).toUpperCase();
    return el("a", { class: "file", href: file.url, download: file.name, "aria-label": `${this.#words("File.Save")} ${file.name}` },
      el("span", { class: `kind ${kind.toLowerCase()}`, "aria-hidden": "true" }, kind), el("span", { class: "file-name" }, file.name), icon("M10 4v9M6 9.5l4 4 4-4M4.5 16.5h11"));
  }

  #markDay(element) {
    element.querySelector(".day")?.remove();
    const day = element.dataset.day;
    if (element.previousElementSibling?.dataset.day === day) return;
    element.prepend(el("p", { class: "day" }, el("span", {}, this.#dayName(day))));
  }

  #dayName(day) {
    const date = new Date(`${day}T00:00:00Z`);
    const today = new Date(`${this.now().slice(0, 10)}T00:00:00Z`);
    const back = Math.round((today - date) / 86400000);
    if (back === 0) return this.#words("Day.Today");
    if (back === 1) return this.#words("Day.Yesterday");
    const year = date.getUTCFullYear() === today.getUTCFullYear() ? {} : { year: "numeric" };
    return new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", day: "numeric", weekday: "short", timeZone: "UTC", ...year }).format(date);
  }
}

// The wall clock that an ISO text with an offset shows, as if it were UTC: days are told by it.
function wallTime(text) {
  return Date.parse(`${text.slice(0, 19)}Z`);
}
