"use strict";
// The list of finds: filtered in full, but only the rows in view are elements of the page, so
// that a hundred thousand of them scroll like ten.
const data = JSON.parse(document.getElementById("data").textContent);
const [DECISION, RULE, FILE, LINE, LEFT, BEFORE, AFTER, RIGHT, KIND, BITS, EVIDENCE] = Array(11).keys();
const HEIGHT = 64;
const DECISIONS = ["changed", "recognised", "left alone"];
const form = document.getElementById("filter");
const list = document.getElementById("list");
const rows = document.getElementById("rows");
const count = document.getElementById("count");
let found = [];

function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function row(find, at) {
  const made = element("div", "", "row");
  const [text, about] = [element("p", ""), element("p", "", "about")];
  const kind = data.kinds[find[KIND]];
  made.setAttribute("role", "listitem");
  made.setAttribute("aria-posinset", at + 1);
  made.setAttribute("aria-setsize", found.length);
  made.style.top = `${at * HEIGHT}px`;
  text.append(find[LEFT]);
  if (find[DECISION] === 0) {
    text.append(element("del", find[BEFORE], kind), " ", element("ins", find[AFTER], kind));
  } else {
    text.append(element("mark", find[BEFORE], kind));
  }
  text.append(find[RIGHT]);
  const meaning = find[DECISION] === 0 ? [] : [find[AFTER]];
  const parts = [DECISIONS[find[DECISION]], data.rules[find[RULE]], ...meaning, find[EVIDENCE],
    `${data.files[find[FILE]]}:${find[LINE]}`];
  about.append(parts.filter(Boolean).join(" · "));
  about.title = about.textContent;
  made.append(text, about);
  return made;
}

function draw() {
  const first = Math.max(0, Math.floor(list.scrollTop / HEIGHT) - 5);
  const last = Math.min(found.length, first + Math.ceil(list.clientHeight / HEIGHT) + 10);
  const shown = [];
  for (let at = first; at < last; at += 1) shown.push(row(found[at], at));
  rows.replaceChildren(...shown);
}

function filter() {
  const wanted = new FormData(form);
  const decisions = new Set(wanted.getAll("decision").map(Number));
  const rule = wanted.get("rule") ? data.rules.indexOf(wanted.get("rule")) : null;
  const file = wanted.get("file") ? Number(wanted.get("file")) : null;
  const bits = wanted.get("bits") ? Number(wanted.get("bits")) : null;
  const text = wanted.get("text").toLowerCase();
  found = data.finds.filter((find) => decisions.has(find[DECISION])
    && (rule === null || find[RULE] === rule)
    && (file === null || find[FILE] === file)
    && (bits === null || find[BITS] >= bits)
    && (!text || `${find[BEFORE]}\n${find[AFTER]}`.toLowerCase().includes(text)));
  rows.style.height = `${found.length * HEIGHT}px`;
  list.scrollTop = 0;
  const total = data.decisions.reduce((sum, number) => sum + number, 0);
  const kept = data.finds.length < total
    ? `; the page has a sample of ${data.finds.length.toLocaleString("en")} of them` : "";
  count.textContent = `${found.length.toLocaleString("en")} shown of `
    + `${total.toLocaleString("en")} finds${kept}`;
  draw();
}

form.addEventListener("input", filter);
form.addEventListener("reset", () => setTimeout(filter));
form.addEventListener("submit", (event) => event.preventDefault());
list.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
window.addEventListener("resize", draw);
filter();
