// The bot's markup is b, i and code, with &amp; &lt; &gt; escaped. Whatever else looks like a tag is shown as the text it is.
const token = /<(\/?)(b|i|code)>|&(amp|lt|gt|quot);|[^<&]+|[<&]/g;
const signs = { amp: "&", lt: "<", gt: ">", quot: '"' };

export function render(html) {
  const root = document.createDocumentFragment();
  let at = root;
  for (const [whole, closing, tag, sign] of html.matchAll(token)) {
    if (!tag) at.append(sign ? signs[sign] : whole);
    else if (!closing) at = at.appendChild(document.createElement(tag));
    else if (at.localName === tag) at = at.parentNode;
  }
  root.normalize();
  return root;
}

// An element with what it has: el("button", { type: "button", class: "reply" }, "…").
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

export function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  svg.firstChild.setAttribute("d", path);
  return svg;
}
