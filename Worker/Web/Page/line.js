const banner = document.getElementById("banner");

// How the line to the program is, and what did not get through.
export class Line {
  #words;
  #lost = null;

  // words(key): what the page says.
  constructor(words) {
    this.#words = words;
  }

  say(text, tone = "") {
    banner.hidden = !text;
    banner.className = `banner ${tone}`;
    banner.textContent = text ?? "";
  }

  // Said for a while; what says that the line is lost stays.
  fail(text) {
    this.say(text);
    setTimeout(() => this.#lost || this.say(null), 4000);
  }

  lost() {
    // A moment's break mends itself unseen.
    this.#lost ??= setTimeout(() => this.say(this.#words("Line.Lost")), 700);
  }

  // Whether it had been lost.
  back() {
    if (!this.#lost) return false;
    clearTimeout(this.#lost);
    this.#lost = null;
    this.say(this.#words("Line.Back"), "good");
    setTimeout(() => this.#lost || this.say(null), 2000);
    return true;
  }
}
