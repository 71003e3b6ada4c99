import { el } from "./markup.js";

const $ = (id) => document.getElementById(id);
const longest = 4096;

// Where one writes: the line, what it answers or corrects, and the commands one may choose from.
export class Composer {
  #text = $("text");
  #on;
  #about = null;
  #choice = -1;

  // on: words(key), commands(), say(text, about), send(file, text, about), snippet(id), lastOwn(). A command that needs more words ("log …") is put into the line, any other sent at once.
  constructor(on) {
    this.#on = on;
    $("write").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#text.addEventListener("keydown", (event) => this.#key(event));
    this.#text.addEventListener("input", () => this.#typed());
    // Not where the line has it again by then: the "/" button takes the focus for a moment, and opens them.
    this.#text.addEventListener("blur", () => setTimeout(() => document.activeElement !== this.#text && this.#closeCommands(), 150));
    $("attach").addEventListener("click", () => $("file").click());
    $("file").addEventListener("change", () => this.#attach($("file").files));
    $("write").addEventListener("dragover", (event) => event.preventDefault());
    $("write").addEventListener("drop", (event) => {
      event.preventDefault();
      this.#attach(event.dataTransfer.files);
    });
    this.#text.addEventListener("paste", (event) => event.clipboardData.files.length && this.#attach(event.clipboardData.files));
    $("about-cancel").addEventListener("click", () => this.#cancel());
    $("slash").addEventListener("click", () => {
      if (this.#text.value === "/") this.#text.value = "";
      else if (!this.#text.value) this.#text.value = "/";
      this.#typed();
      this.focus();
    });
  }

  focus() {
    this.#text.focus({ preventScroll: true });
  }

  clear() {
    this.#text.value = "";
    this.#setAbout(null);
    this.#typed();
  }

  speak() {
    if (this.#about) $("about-what").textContent = this.#on.words(this.#about.what);
  }

  // what: Reply.Replying or Edit.Editing
  about(what, entry) {
    this.#setAbout({ what, id: entry.id });
    if (what === "Edit.Editing") this.#text.value = entry.text;
    this.#typed();
    this.focus();
  }

  #setAbout(about) {
    this.#about = about;
    $("about").hidden = !about;
    if (!about) return;
    $("about-what").textContent = this.#on.words(about.what);
    $("about-text").textContent = this.#on.snippet(about.id);
  }

  #cancel() {
    if (this.#about?.what === "Edit.Editing") this.#text.value = "";
    this.#setAbout(null);
    this.#typed();
    this.focus();
  }

  async #send() {
    const text = this.#text.value.trim();
    if (!text) return;
    if (text.length > longest) {
      this.#text.setCustomValidity(this.#on.words("Write.TooLong", longest));
      this.#text.reportValidity();
      return;
    }
    const about = this.#about;
    this.clear();
    this.focus();
    try {
      await this.#on.say(text, about);
    } catch {
      // A correction that was not sent comes back to be sent again.
      this.#setAbout(about);
      this.#text.value = text;
      this.#typed();
    }
  }

  // The first file, with what is written so far.
  #attach(files) {
    const [file] = files;
    const about = this.#about?.what === "Reply.Replying" ? this.#about : null;
    const text = this.#about?.what === "Edit.Editing" ? "" : this.#text.value.trim();
    if (file) {
      if (text || about) this.clear();
      this.#on.send(file, text, about);
    }
    $("file").value = "";
    this.focus();
  }

  #key(event) {
    // An input method's Enter chooses a word; it sends nothing.
    if (event.isComposing || event.keyCode === 229) return;
    if (!$("commands").hidden && this.#keyInCommands(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "Escape" && this.#about) {
      this.#cancel();
    } else if (event.key === "ArrowUp" && !this.#text.value && this.#on.lastOwn()) {
      event.preventDefault();
      this.about("Edit.Editing", this.#on.lastOwn());
    }
  }

  #typed() {
    this.#text.setCustomValidity("");
    this.#fit();
    $("send").disabled = !this.#text.value.trim();
    const start = /^\/(\p{L}*)$/u.exec(this.#text.value);
    const fitting = start ? this.#on.commands().filter((command) => command.startsWith(start[1].toLowerCase())) : [];
    if (!fitting.length) return this.#closeCommands();
    $("commands").replaceChildren(...fitting.map((command, at) => {
      const [name] = command.split(" ");
      return el("li", { role: "option", id: `command-${at}`, "data-command": command, onmousedown: (event) => event.preventDefault(), onclick: () => this.#choose(command) },
        el("code", {}, `/${name}`), el("span", {}, this.#on.words(`Command.${name}`)));
    }));
    $("commands").hidden = false;
    this.#mark(0);
  }

  // As tall as what is written, where the browser does not do that by itself.
  #fit() {
    if (CSS.supports("field-sizing", "content")) return;
    this.#text.style.height = "auto";
    if (this.#text.scrollHeight) this.#text.style.height = `${this.#text.scrollHeight}px`;
  }

  #keyInCommands(event) {
    const options = $("commands").children;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#mark((this.#choice + step + options.length) % options.length);
    else if (event.key === "Enter" || event.key === "Tab") this.#choose(options[this.#choice].dataset.command);
    else if (event.key === "Escape") this.#closeCommands();
    else return false;
    event.preventDefault();
    return true;
  }

  #mark(at) {
    this.#choice = at;
    [...$("commands").children].forEach((option, index) => option.setAttribute("aria-selected", index === at));
    $("commands").children[at].scrollIntoView({ block: "nearest" });
    this.#text.setAttribute("aria-activedescendant", `command-${at}`);
  }

  #closeCommands() {
    $("commands").hidden = true;
    this.#text.removeAttribute("aria-activedescendant");
  }

  #choose(command) {
    const [name, more] = command.split(" ");
    this.#text.value = more ? `/${name} ` : `/${name}`;
    this.#closeCommands();
    if (more) {
      this.#typed();
      this.focus();
    } else {
      this.#send();
    }
  }
}
