import { el } from "./markup.js";

// The first minute with the sample company: four things to try in any order, and a way out. What was tried is remembered.
export class Tour {
  #panel;
  #on;
  #tried;

  // on: words(key), take(step) does the step, recall(key), remember(key, value)
  constructor(panel, on) {
    this.#panel = panel;
    this.#on = on;
    this.#tried = new Set((on.recall("tour") ?? "").split(" ").filter(Boolean));
    panel.querySelector(".leave").addEventListener("click", () => this.did("left"));
  }

  show(isWanted) {
    const steps = ["log", "undo", "push", "report"];
    const open = steps.filter((step) => !this.#tried.has(step));
    this.#panel.hidden = !isWanted || this.#tried.has("left");
    this.#panel.querySelector("strong").textContent = this.#on.words(open.length ? "Tour.Title" : "Tour.Done");
    this.#panel.querySelector("ol").replaceChildren(...(open.length ? steps : []).map((step) => el("li", {},
      el("button", { type: "button", disabled: !open.includes(step) || undefined, "data-step": step, onclick: () => this.#on.take(step) },
        `${open.includes(step) ? "○" : "✓"} ${this.#on.words(`Tour.${step}`)}`))));
  }

  did(step) {
    if (!step || this.#tried.has(step) || this.#panel.hidden) return;
    this.#tried.add(step);
    this.#on.remember("tour", [...this.#tried].join(" "));
    this.show(true);
  }
}
